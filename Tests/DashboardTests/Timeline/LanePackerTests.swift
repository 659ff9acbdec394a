import Terminal
import Testing

@testable import Dashboard

struct LanePackerTests {
    private static func mark(_ columns: ClosedRange<Int>, _ label: SafeText) -> TimelineMark {
        let shape =
            columns.count == 1
            ? TimelineMark.Shape.point(.bullet, at: columns.lowerBound)
            : TimelineMark.Shape(
                columns: columns, start: .intervalStart, middle: .intervalMiddle, end: .intervalEnd)
        return TimelineMark(shape, role: .text, title: label)
    }

    private static func rows(_ marks: [TimelineMark], columns: Int = 40, limit: Int) -> [[String]] {
        var packer = LanePacker(columns: columns, limit: limit)
        packer.place(marks)
        return packer.rows.map { row in
            row.sorted { $0.shape.columns.lowerBound < $1.shape.columns.lowerBound }.map { mark in
                let label = mark.labelColumn.map { " \($0) \(mark.label)" } ?? ""
                return "\(mark.shape.columns.lowerBound)\(label)"
            }
        }
    }

    @Test
    func `labels that have room share a row`() {
        #expect(
            Self.rows([Self.mark(0...0, "one"), Self.mark(10...10, "two")], limit: 3)
                == [["0 2 one", "10 12 two"]])
    }

    @Test
    func `a label that has no room gets a row of its own`() {
        #expect(
            Self.rows([Self.mark(0...0, "a long label"), Self.mark(5...5, "two")], limit: 3)
                == [["0 2 a long label"], ["5 7 two"]])
    }

    @Test
    func `where rows are used up the label before is cut`() {
        #expect(
            Self.rows([Self.mark(0...0, "a long label"), Self.mark(8...8, "two")], limit: 1)
                == [["0 2 a lo…", "8 10 two"]])
    }

    @Test
    func `at the right edge the label stands before its mark`() {
        #expect(Self.rows([Self.mark(38...38, "late")], limit: 1) == [["38 33 late"]])
    }

    @Test
    func `a label never stands behind the mark of another`() {
        #expect(
            Self.rows([Self.mark(4...4, "one"), Self.mark(5...5, "two")], limit: 1)
                == [["4", "5 7 two"]])
    }

    @Test
    func `a long interval carries its label inside`() {
        #expect(Self.rows([Self.mark(2...30, "inside")], limit: 1) == [["2 4 inside"]])
    }

    @Test
    func `entries of one column become a cluster when there is no other row`() {
        var packer = LanePacker(columns: 40, limit: 1)
        packer.place([Self.mark(4...4, "a"), Self.mark(4...4, "b"), Self.mark(4...4, "c")])
        #expect(packer.rows.map(\.count) == [1])
        #expect(packer.rows.first?.first?.count == 3)
        #expect(packer.rows.first?.first?.shape.start == .cluster)
        #expect(packer.rows.first?.first?.label == "3 entries")
    }

    @Test(arguments: 0..<200)
    func `no label runs into a mark or another label`(seed: Int) {
        var random = Seeded(seed)
        let columns = 1 + Int(random.next() % 100)
        var marks: [TimelineMark] = []
        for _ in 0..<Int(random.next() % 40) {
            let first = Int(random.next() % UInt64(columns))
            let last = min(
                columns - 1, first + (random.next() % 2 == 0 ? 0 : Int(random.next() % 20)))
            marks.append(Self.mark(first...last, "label \(random.next() % 100_000)"))
        }
        marks.sort { $0.shape.columns.lowerBound < $1.shape.columns.lowerBound }
        var packer = LanePacker(columns: columns, limit: 1 + Int(random.next() % 4))
        packer.place(marks)
        #expect(packer.rows.joined().reduce(0) { $0 + $1.count } == marks.count)
        for row in packer.rows { Self.expectApart(row, columns: columns) }
    }

    private static func expectApart(_ row: [TimelineMark], columns: Int) {
        var taken = Set<Int>()
        for mark in row {
            guard let start = mark.labelColumn else { continue }
            let label = start..<start + mark.label.width
            #expect(label.lowerBound >= 0 && label.upperBound <= columns)
            #expect(taken.isDisjoint(with: label))
            taken.formUnion(label)
            for other in row
            where other != mark && other.shape.columns.count < mark.shape.columns.count {
                #expect(!label.overlaps(Range(other.shape.columns)))
            }
        }
    }
}
