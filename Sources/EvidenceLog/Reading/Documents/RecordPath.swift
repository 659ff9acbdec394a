/// Where the records of a JSON document are: one after another, in a list, or in members of what is around them.
struct RecordPath: Hashable, Sendable {
    enum Step: Hashable, Sendable {
        /// Each element of an array.
        case element
        /// The member of an object that has this name.
        case member(String)
        /// Each member of an object, as plaso's `event_0`, `event_1` and so on.
        case anyMember

        var isOfArray: Bool { self == .element }
    }

    var steps: [Step] = []
    /// What stands in front of a record, so that the next one is found behind a damaged one; empty where nothing
    /// is known.
    var mark: [UInt8] = []
    /// Whether the mark is a line break and what indents records, and not how records begin.
    var isMarkOfLine = false

    init(_ steps: [Step] = []) { self.steps = steps }

    /// As above, with the mark of a record that begins at a place.
    func marked(by bytes: Bytes, at place: Int) -> RecordPath {
        var path = self
        var start = place
        while start > 0, bytes[start - 1].isBlank { start -= 1 }
        if start > 0, bytes[start - 1].isBreak {
            path.mark = Array(bytes[(start - 1)...place])
            path.isMarkOfLine = true
        } else if let name = Self.firstName(bytes, at: place) {
            path.mark = Array(bytes[place..<name])
        }
        return path
    }

    /// Where the name of the first member ends.
    private static func firstName(_ bytes: Bytes, at place: Int) -> Int? {
        var scan = JSONScan(bytes)
        scan.place = place + 1
        scan.skipSpace()
        do throws(JSONScan.Fault) { _ = try scan.string() } catch { return nil }
        return scan.place - place <= 256 ? scan.place : nil
    }
}
