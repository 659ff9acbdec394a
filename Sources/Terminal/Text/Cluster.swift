/// A base with its combining marks: what stands in one cell, or in two when it is wide.
public struct Cluster: Hashable, Sendable {
    /// Combining marks that a cell keeps: ncurses holds 5 scalars a cell, base included.
    static let markLimit = 4

    public let base: Unicode.Scalar
    /// At most 4.
    public let marks: [Unicode.Scalar]
    /// Terminal columns: 1 or 2.
    public let width: Int

    init(base: Unicode.Scalar, marks: [Unicode.Scalar] = [], width: Int = 1) {
        self.base = base
        self.marks = marks
        self.width = width
    }
}

extension SafeText {
    /// The clusters of a text from left to right.
    public struct Clusters: Sequence, IteratorProtocol, Sendable {
        private var rest: Substring.UnicodeScalarView

        /// Where the next cluster begins.
        var index: String.Index { rest.startIndex }

        init(_ text: Substring) {
            rest = text.unicodeScalars
        }

        public mutating func next() -> Cluster? {
            guard let base = rest.popFirst() else { return nil }
            var marks: [Unicode.Scalar] = []
            while let mark = rest.first, mark.value >= 0x300, CharacterClass(mark) == .mark {
                marks.append(mark)
                rest.removeFirst()
            }
            return Cluster(base: base, marks: marks, width: CharacterClass(base).width)
        }
    }

    public var clusters: Clusters { Clusters(storage[...]) }
}
