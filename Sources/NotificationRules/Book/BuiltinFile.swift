import CRuleFiles

/// A rule file that the program holds.
struct BuiltinFile {
    /// Without `.yaml`: a jurisdiction, `calendars` or `vocabulary`.
    let name: String
    private let index: Int32

    static let vocabulary = "vocabulary"
    static let calendars = "calendars"

    /// By name.
    static var all: [BuiltinFile] {
        (0..<rule_file_count()).map { index in
            BuiltinFile(name: String(cString: rule_file_name(index)), index: index)
        }
    }

    static func named(_ name: String) -> BuiltinFile? {
        let index = rule_file_named(name)
        return index < 0 ? nil : BuiltinFile(name: name, index: index)
    }

    /// UTF-8, as long as the program lives.
    var bytes: UnsafeRawBufferPointer {
        var length = 0
        let start = rule_file_text(index, &length)
        return UnsafeRawBufferPointer(start: start, count: length)
    }
}
