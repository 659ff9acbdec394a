/// A time as a log states it.
struct TimeReading: Equatable {
    /// Microseconds since 1970: of UTC where the zone is stated, else of a clock.
    var microseconds: Int64
    var isZoned: Bool
    /// Digits of the second's fraction.
    var digits = 0
    var side = DateSide.none

    /// The years 1 to 9999.
    static let bounds: ClosedRange<Int64> = -62_135_596_800_000_000...253_402_300_799_999_999

    static let perSecond: Int64 = 1_000_000

    /// Nil where the text is no time.
    init?(_ bytes: Bytes, form: ColumnMapping.TimeForm = .any) {
        let bytes =
            bytes.first?.isBlank ?? true || bytes.last?.isBlank ?? true
            ? bytes.trimmed : bytes
        guard (1...64).contains(bytes.count) else { return nil }
        if let fixed = form.unit {
            guard let reading = EpochText.read(bytes, unit: fixed) else { return nil }
            self = reading
            return
        }
        var text = TimeText(bytes)
        guard
            let reading = text.read(form) ?? EpochText.read(bytes, unit: nil)
                ?? EpochText.readDateOf(bytes) ?? TAI64.read(bytes)
        else { return nil }
        guard Self.bounds.contains(reading.microseconds) else { return nil }
        self = reading
    }

    init(microseconds: Int64, isZoned: Bool, digits: Int = 0, side: DateSide = .none) {
        self.microseconds = microseconds
        self.isZoned = isZoned
        self.digits = digits
        self.side = side
    }
}

extension ColumnMapping.TimeForm {
    /// How many make a second, for counts from 1970.
    var unit: Int64? {
        switch self {
        case .any, .monthFirst, .dayFirst: nil
        case .seconds: 1
        case .milliseconds: 1_000
        case .microseconds: 1_000_000
        case .nanoseconds: 1_000_000_000
        }
    }
}
