/// Which year is meant where a log states none.
public enum UnstatedYear: Hashable, Sendable {
    /// Its first record is of this year; where the time goes back far, the next year has begun.
    case named(Int)
    /// Counted so, too, but such that no record is later than this, in UTC microseconds; a day is allowed for clocks
    /// that differ. Only the end of the file tells which year its first record is of: see `EvidenceReader.shownYear`.
    case notAfter(Int64)
    /// Of each record by itself the last year in which it is not later than this: for a log in no order.
    case eachNotAfter(Int64)
}

/// Gives years to the times of a log, record by record, so that they keep the order of the file.
struct YearCount {
    let rule: UnstatedYear?
    /// Of the first record.
    private var first: Int?
    private var last: (year: Int, day: Int)?
    /// The last of all, and its year, counted from the first.
    private var latest: (text: YearlessTime, offset: Int, time: Int64)?
    private var span: ClosedRange<Int>?
    /// The years of a 29 February, counted from the first.
    private var leapYears: Set<Int> = []

    private static let day: Int64 = 86_400 * TimeReading.perSecond
    /// Days by which a record may be out of order.
    private static let late = 28
    /// A log that seems to span more years than this is in no order.
    private static let mostYears = 20

    init(_ rule: UnstatedYear?) { self.rule = rule }

    /// Microseconds of a clock, and the year that was taken.
    mutating func time(of text: YearlessTime) -> (microseconds: Int64, year: Int)? {
        switch rule {
        case nil: nil
        case .named(let year): following(text, from: year)
        case .notAfter(let limit):
            // Only where the first record has a year, the others have.
            (first ?? Self.before(limit, text)?.year).flatMap { following(text, from: $0) }
        case .eachNotAfter(let limit): Self.before(limit, text)
        }
    }

    /// A record a little out of order does not change the year, a new year does.
    private mutating func following(
        _ text: YearlessTime, from start: Int
    ) -> (microseconds: Int64, year: Int)? {
        let base = first ?? start
        first = base
        let year = last.map { Self.year(of: text, after: $0) } ?? base
        guard (1...9_999).contains(year) else { return nil }
        if text.month == 2, text.day == 29, isCounted { leapYears.insert(year - base) }
        if isCounted || text.microseconds(in: year) != nil { note(text, year) }
        guard let time = text.microseconds(in: year) else { return nil }
        if latest.map({ $0.time < time }) ?? true { latest = (text, year - base, time) }
        return (time, year)
    }

    private mutating func note(_ text: YearlessTime, _ year: Int) {
        last = (year, text.dayOfYear)
        let known = span ?? year...year
        span = min(known.lowerBound, year)...max(known.upperBound, year)
    }

    private static func year(of text: YearlessTime, after last: (year: Int, day: Int)) -> Int {
        let step = text.dayOfYear - last.day
        if step < -late { return last.year + 1 }
        return step > 365 - late ? last.year - 1 : last.year
    }

    /// Whether the years are only counted until the end of the file tells them.
    private var isCounted: Bool { if case .notAfter = rule { true } else { false } }

    // MARK: The end of the file

    /// The rule to read the file by once more; nil where the years that were taken hold.
    var shown: UnstatedYear? {
        guard case .notAfter(let limit) = rule, let first, let span else { return nil }
        guard span.count <= Self.mostYears else { return .eachNotAfter(limit) }
        // Eight years may be between two that have a 29 February.
        let fitting = (0...12).map { first - $0 }.filter { isEarly($0, limit) }
        guard let year = fitting.first(where: holds) ?? fitting.first, year >= 1 else {
            return .eachNotAfter(limit)
        }
        return year == first ? nil : .named(year)
    }

    private func holds(_ first: Int) -> Bool {
        leapYears.allSatisfy { TimeText.days(first + $0, 2, 29) != nil }
    }

    /// Whether no record is too late where the first is of that year.
    private func isEarly(_ first: Int, _ limit: Int64) -> Bool {
        guard let latest, let time = latest.text.microseconds(in: first + latest.offset) else {
            return latest == nil
        }
        return time <= limit.addingReportingOverflow(Self.day).partialValue
    }

    private static func before(
        _ last: Int64, _ text: YearlessTime
    ) -> (microseconds: Int64, year: Int)? {
        let latest = last.addingReportingOverflow(day)
        guard !latest.overflow, TimeReading.bounds.contains(latest.partialValue) else { return nil }
        // Some year within eight has a 29 February.
        let guess = 1970 + Int(latest.partialValue / (day * 365)) + 1
        for year in stride(from: guess, to: guess - 12, by: -1) {
            guard let time = text.microseconds(in: year), time <= latest.partialValue else {
                continue
            }
            return (time, year)
        }
        return nil
    }
}

extension YearlessTime {
    /// From 1, as in a year without a 29 February: what lies between two records, to a day.
    fileprivate var dayOfYear: Int { Self.before[month - 1] + day }

    private static let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
}
