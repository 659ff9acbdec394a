import IncidentModel
import IncidentStore
import Synchronization
import Terminal

/// How many of the shown events lie in each column of a stretch of time: two searches in sorted times a column.
struct EvidenceStrip {
    let shown: EvidenceShown
    /// Half-open UTC milliseconds.
    let stretch: Range<Int64>
    let columns: Int

    /// Nil where no event has a time, or there is no room.
    init?(_ window: EvidenceWindow, _ shown: EvidenceShown, columns: Int) {
        guard columns > 0, let extent = shown.extent else { return nil }
        self.shown = shown
        self.columns = columns
        let all = extent.lowerBound..<extent.upperBound + 1
        stretch = window.stretch.map { Self.moved($0, within: all, to: window.time) } ?? all
    }

    /// A stretch that the selected event has left goes along with it.
    private static func moved(
        _ stretch: Range<Int64>, within all: Range<Int64>, to time: Int64?
    ) -> Range<Int64> {
        guard let time, !stretch.contains(time) else { return stretch }
        let length = stretch.upperBound - stretch.lowerBound
        let start = max(all.lowerBound, min(time - length / 2, all.upperBound - length))
        return start..<start + length
    }

    private var length: Int64 { stretch.upperBound - stretch.lowerBound }

    /// The first millisecond of a column.
    func edge(_ column: Int) -> Int64 {
        stretch.lowerBound + length / Int64(columns) * Int64(column)
            + length % Int64(columns) * Int64(column) / Int64(columns)
    }

    /// The column that a time lies in; nil outside the stretch.
    func column(of time: Int64) -> Int? {
        guard stretch.contains(time) else { return nil }
        let guess = Double(time - stretch.lowerBound) / Double(length) * Double(columns)
        var column = max(0, min(columns - 1, Int(guess)))
        while column > 0, edge(column) > time { column -= 1 }
        while column < columns - 1, edge(column + 1) <= time { column += 1 }
        return column
    }

    /// The position of the first event in the next column before (-1) or after (1) that of a time which has some;
    /// nil where the time lies in no column.
    func position(_ step: Int, columnsFrom time: Int64?) -> Int? {
        guard let time, let column = column(of: time) else { return nil }
        if step > 0 {
            return min(shown.position(from: edge(column + 1)), max(0, shown.dated - 1))
        }
        let first = shown.position(from: edge(column))
        guard first > 0, let before = shown.index.time(at: shown[first - 1]) else { return 0 }
        return shown.position(from: self.column(of: before).map(edge) ?? before)
    }

    /// One for each column.
    var counts: [Int] {
        let known = Self.last.withLock { $0?.isOf(self) == true ? $0?.counts : nil }
        if let known { return known }
        let counts = counted
        Self.last.withLock { $0 = Memory(strip: self, counts: counts) }
        return counts
    }

    private var counted: [Int] {
        var before = shown.position(from: edge(0))
        return (0..<columns).map { column in
            let after = shown.position(from: edge(column + 1))
            defer { before = after }
            return after - before
        }
    }

    /// The last strip that was counted: every frame asks for it again, and most keys leave it as it is.
    private static let last = Mutex<Memory?>(nil)

    private struct Memory {
        let strip: EvidenceStrip
        let counts: [Int]

        func isOf(_ other: EvidenceStrip) -> Bool {
            strip.stretch == other.stretch && strip.columns == other.columns
                && strip.shown == other.shown
        }
    }

    /// The sign for a count where the largest is another: by the logarithm, so that one event among thousands
    /// is seen. Nil for none.
    static func symbol(of count: Int, largest: Int) -> Symbol? {
        guard count > 0 else { return nil }
        let bits = { (number: Int) in Int.bitWidth - number.leadingZeroBitCount }
        let last = Symbol.density.count - 1
        guard largest > 1 else { return Symbol.density[last / 2] }
        return Symbol.density[(bits(count) - 1) * last / max(1, bits(largest) - 1)]
    }

    /// Half as long, around the selected event.
    func zoomed(in isIn: Bool, around time: Int64?) -> Range<Int64>? {
        guard let extent = shown.extent else { return nil }
        let all = extent.lowerBound..<extent.upperBound + 1
        let wanted = isIn ? max(1_000, length / 2) : length * 2
        guard wanted < all.upperBound - all.lowerBound else { return nil }
        let middle = time ?? stretch.lowerBound + length / 2
        let start = max(all.lowerBound, min(middle - wanted / 2, all.upperBound - wanted))
        return start..<start + wanted
    }
}

extension EvidenceStrip {
    /// A sign for each count, on the first row.
    static func draw(_ counts: [Int], on canvas: inout Canvas) {
        let largest = counts.max() ?? 0
        for (column, count) in counts.enumerated() {
            guard let symbol = symbol(of: count, largest: largest) else { continue }
            canvas.draw(symbol, row: 0, column: column, role: .density)
        }
    }

    /// Two rows: the strip, and from when to when it goes, with the place of the selected event.
    func draw(on canvas: inout Canvas, _ clock: EvidenceClock, selected: Int64?) {
        Self.draw(counts, on: &canvas)
        let here = selected.flatMap(column)
        if let here { canvas.select(row: 0, columns: here..<here + 1) }
        guard canvas.rows > 1 else { return }
        drawAxis(on: &canvas, clock, here ?? -1)
    }

    private func drawAxis(on canvas: inout Canvas, _ clock: EvidenceClock, _ here: Int) {
        let fineness: EvidenceClock.Fineness = canvas.columns >= 76 ? .seconds : .yearless
        let name = clock.name(at: stretch.lowerBound)
        let first: SafeText = "\(clock.text(stretch.lowerBound, fineness)) \(name)"
        let last = SafeText(clock.text(stretch.upperBound - 1, fineness))
        // The arrow has its place, and the times keep clear of it.
        let start = (0...first.width).contains(here) ? here + 2 : 0
        canvas.put(first, row: 1, from: start, to: canvas.columns, role: .axis)
        let end = here >= canvas.columns - last.width - 1 ? here - 1 : canvas.columns
        canvas.write(last, row: 1, endingAt: end, role: .axis)
        if here >= 0 { canvas.draw(.arrowUp, row: 1, column: here, role: .strong) }
    }
}
