/// The marks of the rows of a batch, some bits for each row: they say which rows can have what is looked up.
///
/// Rows come in groups. Of a group, the first bit of all its rows is kept in one piece, then the second, and so on: a
/// search reads the few pieces that its marks fall on, of a million rows some hundred kilobytes. A mark falls on one
/// bit, whatever the width of the group, which is as large as its rows say much.
package struct RowMarks {
    /// Rows of a group.
    static let group = 1 << 16
    /// Places of parts of a group: the first says how wide it is, the others are its pieces.
    private static let places = 1 << 11
    /// Bits of a row while it comes in, and 64 of them.
    private static let most = 1 << 10
    private static let words = most / 64

    private var bits: [UInt64]
    private var rows = 1
    private var number = 0

    /// No row has the number 0, but a bit.
    init() { bits = Array(repeating: 0, count: Self.words) }

    mutating func addRow() {
        bits.append(contentsOf: repeatElement(0, count: Self.words))
        rows += 1
    }

    /// Adds a mark to the last row.
    @inline(__always)
    mutating func insert(_ mark: EvidenceMark) {
        let place = (rows - 1) * Self.words + Int(truncatingIfNeeded: mark.hash >> 6) & 15
        bits[place] |= 1 << (mark.hash & 63)
    }

    var isFull: Bool { rows == Self.group }

    /// The group as its parts; begins the next.
    mutating func takeParts() -> [EvidenceOrder.Part] {
        defer {
            bits.removeAll(keepingCapacity: true)
            (rows, number) = (0, number + 1)
        }
        guard rows > (number == 0 ? 1 : 0) else { return [] }
        let width = fittingWidth
        let shape = Shape(width: width, length: (rows + 63) / 64)
        let pieces = transposed(shape)
        var parts = [part(0, shape.bytes)]
        for (place, start) in stride(from: 0, to: width, by: shape.piecesOfAPart).enumerated() {
            let end = min(width, start + shape.piecesOfAPart)
            let slice = pieces[(start * shape.length)..<(end * shape.length)]
            parts.append(part(place + 1, slice.map(\.littleEndian).withUnsafeBytes { Array($0) }))
        }
        return parts
    }

    private func part(_ place: Int, _ bytes: [UInt8]) -> EvidenceOrder.Part {
        EvidenceOrder.Part(column: .marks, place: number * Self.places + place, bytes: bytes)
    }

    /// The bits of a row that are enough for it to have a third of them set; of long records all.
    private var fittingWidth: Int {
        var width = 256
        while width < Self.most, !fits(width) { width *= 2 }
        return width
    }

    /// By a few of the rows.
    private func fits(_ width: Int) -> Bool {
        let kept = width / 64
        var (filled, looked) = (0, 0)
        for row in stride(from: rows - 1, through: 0, by: -16) {
            for word in 0..<kept { filled += folded(row, word, kept).nonzeroBitCount }
            looked += width
        }
        return filled * 3 <= looked
    }

    /// 64 bits of a row that is folded to so many words.
    @inline(__always)
    private func folded(_ row: Int, _ word: Int, _ kept: Int) -> UInt64 {
        var all: UInt64 = 0
        for place in stride(from: word, to: Self.words, by: kept) {
            all |= bits[row * Self.words + place]
        }
        return all
    }

    private func transposed(_ shape: Shape) -> [UInt64] {
        var pieces = [UInt64](repeating: 0, count: shape.width * shape.length)
        var square = [UInt64](repeating: 0, count: 64)
        let kept = shape.width / 64
        for word in 0..<kept {
            for column in 0..<shape.length {
                for line in 0..<64 {
                    let row = column * 64 + line
                    square[line] = row < rows ? folded(row, word, kept) : 0
                }
                Self.transpose(&square)
                for line in 0..<64 {
                    pieces[(word * 64 + line) * shape.length + column] = square[line]
                }
            }
        }
        return pieces
    }

    /// Swaps ever smaller quarters: bit k of line n becomes bit n of line k.
    private static func transpose(_ square: inout [UInt64]) {
        var (size, mask) = (32, UInt64(0x0000_0000_FFFF_FFFF))
        while size > 0 {
            var line = 0
            while line < 64 {
                let swapped = (square[line] >> UInt64(size) ^ square[line + size]) & mask
                square[line] ^= swapped << UInt64(size)
                square[line + size] ^= swapped
                line = (line + size + 1) & ~size
            }
            size /= 2
            mask ^= mask << UInt64(size)
        }
    }
}

extension RowMarks {
    /// How a group is kept.
    private struct Shape {
        /// Pieces: bits of a row.
        let width: Int
        /// 64 rows each, of a piece.
        let length: Int

        init(width: Int, length: Int) { (self.width, self.length) = (width, length) }

        init?(_ bytes: [UInt8]) {
            var numbers: [UInt32] = []
            guard EvidenceOrder.append(bytes, to: &numbers), numbers.count == 2,
                [256, 512, 1024].contains(numbers[0]), (1...1024).contains(numbers[1])
            else { return nil }
            self.init(width: Int(numbers[0]), length: Int(numbers[1]))
        }

        var bytes: [UInt8] {
            [UInt32(width), UInt32(length)].map(\.littleEndian).withUnsafeBytes { Array($0) }
        }

        /// Small ones share a part.
        var piecesOfAPart: Int { max(1, 1024 / length) }

        /// The place of the part, after that of the group, that has a piece.
        func place(of piece: Int) -> Int { 1 + piece / piecesOfAPart }
    }

    /// The rows that have all marks of one of some lists, each row a bit of 64 from row 0 on; nil where the batch has
    /// no marks.
    ///
    /// - Parameter read: the parts at some places; those that are not there are left out.
    package static func rows(
        of batch: KeptBatch, marked lists: [Set<EvidenceMark>],
        read: (_ places: [Int]) throws(StoreError) -> [EvidenceOrder.Part]
    ) throws(StoreError) -> [UInt64]? {
        let groups = batch.events / group + 1
        var shapes: [Int: Shape] = [:]
        for part in try read((0..<groups).map { $0 * places }) {
            shapes[part.place / places] = Shape(part.bytes)
        }
        guard shapes.count == groups else { return nil }
        let marks = lists.reduce(into: Set()) { $0.formUnion($1) }
        var wanted: Set<Int> = []
        for (group, shape) in shapes {
            for mark in marks {
                wanted.insert(group * places + shape.place(of: piece(of: mark, shape)))
            }
        }
        var parts: [Int: [UInt8]] = [:]
        for part in try read(wanted.sorted()) { parts[part.place] = part.bytes }
        var rows: [UInt64] = []
        for number in 0..<groups {
            guard let shape = shapes[number],
                let found = Self.rows(shape, lists, { parts[number * places + $0] })
            else { return nil }
            rows += found
        }
        return rows
    }

    private static func piece(of mark: EvidenceMark, _ shape: Shape) -> Int {
        Int(mark.hash & UInt64(shape.width - 1))
    }

    /// Of a group.
    private static func rows(
        _ shape: Shape, _ lists: [Set<EvidenceMark>], _ part: (Int) -> [UInt8]?
    ) -> [UInt64]? {
        var any = [UInt64](repeating: 0, count: shape.length)
        for list in lists {
            var all = [UInt64](repeating: ~0, count: shape.length)
            for piece in Set(list.map { Self.piece(of: $0, shape) }) {
                let start = piece % shape.piecesOfAPart * shape.length * 8
                guard let bytes = part(shape.place(of: piece)),
                    start + shape.length * 8 <= bytes.count
                else { return nil }
                bytes.withUnsafeBytes { bytes in
                    for place in all.indices {
                        all[place] &= UInt64(
                            littleEndian: bytes.loadUnaligned(
                                fromByteOffset: start + place * 8, as: UInt64.self))
                    }
                }
            }
            for place in any.indices { any[place] |= all[place] }
        }
        return any
    }
}
