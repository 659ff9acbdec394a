/// What reading a foreign file came to, besides what was read: never a value of the file.
public struct ImportReport: Hashable, Sendable {
    /// Something that was put right so that it could be kept.
    public struct Repair: Hashable, Sendable {
        /// Of the first of its kind, from 1; nil in formats that give no places.
        public let line: Int?
        public let field: String
        public let kind: Kind
        public var count = 1
    }

    /// Something that could not be kept.
    public struct Rejection: Hashable, Sendable {
        public let line: Int?
        public let column: Int?
        public let kind: Kind
        /// Which element of a list, from 1, where the format gives no places.
        public var number: Int?
        /// The name of the file, where there are several.
        public var file: String?
    }

    /// Something to know of what was kept.
    public struct Warning: Hashable, Sendable {
        /// Of the first of its kind.
        public let line: Int?
        public let kind: Kind
        public var count = 1
    }

    public enum Kind: String, Hashable, Sendable, CaseIterable {
        // The file
        case empty, tooLarge = "too-large", tooDeep = "too-deep", tooMany = "too-many"
        case binary, notUTF8 = "not-utf-8", utf16 = "utf-16", byteOrderMark = "byte-order-mark"
        case notJSON = "not-json", notYAML = "not-yaml"
        case unsupportedSyntax = "unsupported-syntax", duplicateKey = "duplicate-key"
        case wrongShape = "wrong-shape", noItems = "no-items", unknownKey = "unknown-key"
        // Its values
        case noTitle = "no-title", tooLong = "too-long", lineBreaks = "line-breaks"
        case badDate = "bad-date", badQuotes = "bad-quotes"
        case placeholder, badValue = "bad-value", unknownWord = "unknown-word"
        case missing, linkToHeading = "link-to-heading", duplicateName = "duplicate-name"
        // What it says of its steps
        case cycle, unknownStep = "unknown-step", unknownMilestone = "unknown-milestone"
        case unknownRule = "unknown-rule", noActionFile = "no-action-file", stub
        // What is not taken over
        case notCarried = "not-carried", mapped
    }

    /// Steps that the file has, kept or not.
    public var read = 0
    public private(set) var repaired: [Repair] = []
    public private(set) var rejected: [Rejection] = []
    public private(set) var warnings: [Warning] = []
    /// Keys of the file that stand for something we do not have, sorted.
    public private(set) var notCarried: [String: Int] = [:]

    private static let mostPlaces = 10_000
    private static let mostKeys = 50

    public init() {}

    public mutating func repair(_ field: String, _ kind: Kind, line: Int? = nil) {
        if let place = repaired.firstIndex(where: { $0.field == field && $0.kind == kind }) {
            repaired[place].count += 1
        } else {
            repaired.append(Repair(line: line, field: field, kind: kind))
        }
    }

    public mutating func reject(
        _ kind: Kind, line: Int? = nil, column: Int? = nil, number: Int? = nil,
        file: String? = nil
    ) {
        // Who gave a file of a million such things is not helped by the place of each.
        guard rejected.count < Self.mostPlaces else { return warn(.tooMany, line: line) }
        rejected.append(
            Rejection(line: line, column: column, kind: kind, number: number, file: file))
    }

    /// Says of what was rejected so far, and of no file yet, that it is of this one.
    public mutating func nameFile(_ name: String) {
        for place in rejected.indices where rejected[place].file == nil {
            rejected[place].file = name
        }
    }

    public mutating func warn(_ kind: Kind, line: Int? = nil) {
        if let place = warnings.firstIndex(where: { $0.kind == kind }) {
            warnings[place].count += 1
        } else {
            warnings.append(Warning(line: line, kind: kind))
        }
    }

    /// Something of that name has no place on a board. What does not look like a key is not repeated.
    public mutating func leaveOut(_ what: String) {
        let isKey = (1...40).contains(what.utf8.count) && what.utf8.allSatisfy(Self.isOfKey)
        let isNamed = isKey && (notCarried[what] != nil || notCarried.count < Self.mostKeys)
        notCarried[isNamed ? what : "other keys", default: 0] += 1
    }

    private static func isOfKey(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x20, 0x2D, 0x2E, 0x5F: true
        default: false
        }
    }
}
