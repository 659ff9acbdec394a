import CRuleFiles

/// The entries of the list in a file of the program, found without reading them.
///
/// Rests on how these files are laid out, which a test holds: each entry begins with a dash and its
/// name, at the depth of the list, and what else is looked for is on one line.
struct FileBlocks {
    /// An entry.
    struct Block {
        /// The value of its first key.
        let name: Range<Int>
        /// From its dash to the next entry.
        let range: Range<Int>
        /// The line of its dash, counted from 1.
        let line: Int
        /// What stands in the brackets of its key `binds`; nil where there is no such line.
        let binds: Range<Int>?
    }

    let file: UnsafeRawBufferPointer
    private(set) var blocks: [Block] = []

    /// - Parameter opening: the start of an entry up to its name, such as `  - id: `.
    init(_ file: UnsafeRawBufferPointer, opening: StaticString) {
        self.file = file
        var (line, start, at) = (1, 0, 0)
        var (name, binds): (Range<Int>?, Range<Int>?) = (nil, nil)
        var firstLine = 1
        func close(_ end: Int) {
            guard let name else { return }
            blocks.append(Block(name: name, range: start..<end, line: firstLine, binds: binds))
        }
        while at < file.count {
            let end = endOfLine(at)
            if begins(at, with: opening) {
                close(at)
                (name, binds, start) = (at + opening.utf8CodeUnitCount..<end, nil, at)
                firstLine = line
            } else if begins(at, with: Self.bindsOpening), file[end - 1] == UInt8(ascii: "]") {
                binds = at + Self.bindsOpening.utf8CodeUnitCount..<end - 1
            }
            at = end + 1
            line += 1
        }
        close(file.count)
    }

    private func endOfLine(_ start: Int) -> Int {
        guard let text = file.baseAddress else { return file.count }
        return rule_line_end(text.assumingMemoryBound(to: CChar.self), start, file.count)
    }

    private static let bindsOpening: StaticString = "    binds: ["

    private func begins(_ index: Int, with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard index + count <= file.count else { return false }
        for offset in 0..<count where file[index + offset] != text.utf8Start[offset] {
            return false
        }
        return true
    }

    /// The bytes of an entry.
    func bytes(of block: Block) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: file[block.range])
    }

    func isNamed(_ block: Block, _ name: String) -> Bool { holds(block.name, name.utf8) }

    /// Whether the entry names one of these words in its key `binds`, or has no such line.
    func binds(_ block: Block, oneOf words: [String]) -> Bool {
        guard let binds = block.binds else { return true }
        var start = binds.lowerBound
        while start < binds.upperBound {
            var end = start
            while end < binds.upperBound, file[end] != UInt8(ascii: ",") { end += 1 }
            if words.contains(where: { holds(start..<end, $0.utf8) }) { return true }
            // A comma and a blank.
            start = end + 2
        }
        return false
    }

    private func holds(_ range: Range<Int>, _ text: String.UTF8View) -> Bool {
        range.count == text.count && file[range].elementsEqual(text)
    }
}
