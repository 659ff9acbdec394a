/// A thing that an item leaves out: for whom, on whose wish, with whose leave, and for how long.
///
/// Written as one text: `front desk keeps external mail: requested by dk, approved by rm, until 2019-06-30`; every
/// part but the first may be missing.
public struct ChecklistException: Hashable, Sendable {
    public let what: String
    public let requestedBy: String?
    public let approvedBy: String?
    /// The last day.
    public let until: Day?

    public init(what: String, requestedBy: String?, approvedBy: String?, until: Day?) {
        (self.what, self.requestedBy, self.approvedBy) = (what, requestedBy, approvedBy)
        self.until = until
    }

    /// Any text is an exception; parts that it does not know belong to what is left out.
    public init(_ text: String) {
        guard let colon = text.lastIndex(of: ":") else {
            self.init(what: text, requestedBy: nil, approvedBy: nil, until: nil)
            return
        }
        let parts = text[text.index(after: colon)...].split(separator: ",").map(\.trimmed)
        let requested = Self.rest(of: parts, behind: "requested by ")
        let approved = Self.rest(of: parts, behind: "approved by ")
        let until = Self.rest(of: parts, behind: "until ").flatMap(Day.init(canonical:))
        guard [requested, approved, until?.text].count(where: { $0 != nil }) == parts.count else {
            self.init(what: text, requestedBy: nil, approvedBy: nil, until: nil)
            return
        }
        self.init(
            what: text[..<colon].trimmed, requestedBy: requested, approvedBy: approved, until: until
        )
    }

    public var text: String {
        let parts = [
            requestedBy.map { "requested by \($0)" }, approvedBy.map { "approved by \($0)" },
            until.map { "until \($0.text)" },
        ].compactMap { $0 }
        return parts.isEmpty ? what : "\(what): \(parts.joined(separator: ", "))"
    }

    /// How an exception stands on a day.
    public enum Standing: Hashable, Sendable {
        /// Nobody asked, so far as is written.
        case noted
        /// -> approved
        case requested
        /// -> lapsed
        case approved
        /// Its last day is over.
        case lapsed
    }

    public func standing(on today: Day) -> Standing {
        if let until, until < today { return .lapsed }
        if approvedBy != nil { return .approved }
        return requestedBy == nil ? .noted : .requested
    }

    private static func rest(of parts: [String], behind start: String) -> String? {
        parts.first { $0.hasPrefix(start) }.map { String($0.dropFirst(start.count)) }
    }
}
