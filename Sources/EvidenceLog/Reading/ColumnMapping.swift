/// Which columns of a log of no known format mean what.
public struct ColumnMapping: Hashable, Sendable {
    public var time: String?
    public var summary: String?
    public var source: String?
    public var actor: String?
    /// One of `, ; tab |`.
    public var separator: UInt8?
    public var timeForm = TimeForm.any

    /// How the times of a column are written.
    public enum TimeForm: String, CaseIterable, Hashable, Sendable {
        case any = "auto"
        /// Month before day.
        case monthFirst = "mdy"
        /// Day before month.
        case dayFirst = "dmy"
        case seconds = "s", milliseconds = "ms", microseconds = "us", nanoseconds = "ns"
    }

    public enum Problem: Error, Hashable, Sendable {
        case unknownKey(String)
        case unknownSeparator
        case unknownTimeForm
    }

    public static let keys = ["time", "summary", "source", "actor", "separator", "time-format"]

    public init() {}

    /// From the entries of a file or of flags, by the names in `keys`.
    public init(_ entries: [String: String]) throws(Problem) {
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
            switch key {
            case "time": time = value
            case "summary": summary = value
            case "source": source = value
            case "actor": actor = value
            case "separator": separator = try Self.separator(value)
            case "time-format":
                guard let form = TimeForm(rawValue: value) else { throw .unknownTimeForm }
                timeForm = form
            default: throw .unknownKey(key)
            }
        }
    }

    private static func separator(_ text: String) throws(Problem) -> UInt8 {
        switch text {
        case ",", "comma": UInt8(ascii: ",")
        case ";", "semicolon": UInt8(ascii: ";")
        case "|", "bar": UInt8(ascii: "|")
        case "\t", "\\t", "tab": 0x09
        default: throw .unknownSeparator
        }
    }
}
