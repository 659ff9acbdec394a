internal import Foundation

/// A named zone of the IANA time zone database, such as `America/New_York`, or `UTC`.
///
/// Equal when the names are equal.
public struct Zone: Hashable, Sendable {
    public let identifier: String
    /// Nil where this machine has no file for the zone; then Foundation's own tables serve.
    private let file: ZoneFile?

    public static let utc = Zone(identifier: "UTC", file: nil)

    private init(identifier: String, file: ZoneFile?) {
        self.identifier = identifier
        self.file = file
    }

    /// The zone of that name; nil where this machine's database has none. Abbreviations (`EST`)
    /// are not names, as they leave out daylight saving; neither are bare offsets.
    public init?(_ identifier: String) {
        guard identifier != "UTC", identifier != "Etc/UTC" else {
            self.init(identifier: identifier, file: nil)
            return
        }
        guard Self.isWellFormed(identifier) else { return nil }
        let file = ZoneFile.shared(named: identifier)
        guard file != nil || TimeZone(identifier: identifier) != nil else { return nil }
        self.init(identifier: identifier, file: file)
    }

    /// Seconds that the zone's clock is ahead of UTC, negative to the west.
    public func offsetSeconds(at instant: Instant) -> Int {
        guard !isUTC else { return 0 }
        return kind(at: instant)?.offset ?? slow.secondsFromGMT(for: Self.date(of: instant))
    }

    /// The abbreviation in force, `EST` or `CEST`; where there is none, the offset: `UTC-3`.
    public func abbreviation(at instant: Instant) -> String {
        guard !isUTC else { return "UTC" }
        let name = kind(at: instant)?.abbreviation ?? slowAbbreviation(at: instant)
        guard name.utf8.first.map({ $0 >= UInt8(ascii: "A") }) ?? false else {
            return Self.offsetName(offsetSeconds(at: instant))
        }
        return name
    }

    /// By whatever name.
    public var isUTC: Bool { identifier == "UTC" || identifier == "Etc/UTC" }

    private func kind(at instant: Instant) -> ZoneFile.Kind? {
        file?.kind(at: CivilCalendar.floorDivide(instant.milliseconds, by: 1000).quotient)
    }

    /// For the years behind the end of the file, and machines without one.
    private var slow: TimeZone { TimeZone(identifier: identifier) ?? .gmt }

    /// Empty where Foundation knows none. Cost: the first call loads its name tables.
    private func slowAbbreviation(at instant: Instant) -> String {
        let isDaylightSaving = slow.isDaylightSavingTime(for: Self.date(of: instant))
        let style: NSTimeZone.NameStyle = isDaylightSaving ? .shortDaylightSaving : .shortStandard
        // American English names America's zones only, British English Europe's.
        for language in ["en_US", "en_GB"] {
            let name = slow.localizedName(for: style, locale: Locale(identifier: language)) ?? ""
            if !name.isEmpty, !name.hasPrefix("GMT") { return name }
        }
        return ""
    }

    public static func == (left: Zone, right: Zone) -> Bool {
        left.identifier == right.identifier
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(identifier) }

    private static func date(of instant: Instant) -> Date {
        Date(timeIntervalSince1970: Double(instant.milliseconds) / 1000)
    }

    /// Names have an area and a place; anything else could be an abbreviation or a file path.
    private static func isWellFormed(_ identifier: String) -> Bool {
        let parts = identifier.split(separator: "/", omittingEmptySubsequences: false)
        return identifier.utf8.count <= 64 && parts.count >= 2
            && parts.allSatisfy { part in
                (part.first?.isLetter ?? false)
                    && part.utf8.allSatisfy { byte in
                        switch byte {
                        case UInt8(ascii: "a")...UInt8(ascii: "z"),
                            UInt8(ascii: "A")...UInt8(ascii: "Z"),
                            UInt8(ascii: "0")...UInt8(ascii: "9"),
                            UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"):
                            true
                        default: false
                        }
                    }
            }
    }

    private static func offsetName(_ seconds: Int) -> String {
        guard seconds != 0 else { return "UTC" }
        let minutes = seconds.magnitude / 60
        let rest = minutes % 60 == 0 ? "" : ":\(Digits.two(Int(minutes % 60)))"
        return "UTC\(seconds < 0 ? "-" : "+")\(minutes / 60)\(rest)"
    }
}
