import Briefing
import Terminal

/// A slide in rows of the screen, and where its pages begin: nothing of it is cut off.
struct SlidePages {
    enum Row: Hashable {
        case heading(SafeText)
        /// A piece of the line with that place on the slide.
        case piece(line: Int, text: SafeText, remark: SafeText, isFirst: Bool)
        case blank

        var isHeading: Bool { if case .heading = self { true } else { false } }
    }

    let rows: [Row]
    /// The first row of each page; never empty.
    let starts: [Int]
    private let height: Int

    init(_ shown: Presentation, size: Size) {
        let body = PresenterLayout(size).body
        self.init(shown.current, columns: body.columns, height: body.rows)
    }

    init(_ slide: Slide, columns: Int, height: Int) {
        let height = max(2, height)
        self.height = height
        rows = Self.rows(of: slide, columns: max(10, columns))
        starts = Self.starts(in: rows, height: height)
    }

    /// The page that a row is on.
    func page(of row: Int) -> Int { starts.lastIndex { $0 <= row } ?? 0 }

    /// Where the page begins that a line begins on.
    func start(showing line: Int) -> Int {
        let row = rows.firstIndex { row in
            if case .piece(line, _, _, _) = row { true } else { false }
        }
        return starts[page(of: row ?? 0)]
    }

    /// The rows of a page; one that begins within a block repeats its heading.
    func page(_ number: Int) -> [Row] {
        let start = starts[number]
        let end = number + 1 < starts.count ? starts[number + 1] : rows.count
        let page = Array(rows[start..<end])
        guard let first = page.first, !first.isHeading else { return page }
        let heading = rows[..<start].last { $0.isHeading }
        guard case .heading(let text)? = heading else { return page }
        return [.heading("\(text) (continued)")] + page
    }

    /// How many lines begin behind a page.
    func linesBehind(_ number: Int) -> Int {
        guard number + 1 < starts.count else { return 0 }
        return rows[starts[number + 1]...].count { row in
            if case .piece(_, _, _, true) = row { true } else { false }
        }
    }

    private static func rows(of slide: Slide, columns: Int) -> [Row] {
        var rows: [Row] = []
        var number = 0
        for block in slide.blocks {
            if !rows.isEmpty { rows.append(.blank) }
            rows.append(.heading(SafeText(block.heading)))
            for line in block.lines {
                rows += pieces(of: line, number, columns: columns - 2)
                number += 1
            }
        }
        return rows
    }

    /// The text broken into rows, and the remark behind it or, where there is no room, below.
    private static func pieces(of line: Slide.Line, _ number: Int, columns: Int) -> [Row] {
        let texts = SafeText(line.text).wrapped(to: columns)
        var rows = texts.enumerated().map { place, text in
            Row.piece(line: number, text: text, remark: "", isFirst: place == 0)
        }
        guard !line.remark.isEmpty, let last = texts.last else { return rows }
        let remark = SafeText(line.remark)
        if last.width + 2 + remark.width <= columns {
            rows[rows.count - 1] = .piece(
                line: number, text: last, remark: remark, isFirst: rows.count == 1)
            return rows
        }
        return rows
            + remark.wrapped(to: columns - 2).map {
                .piece(line: number, text: "", remark: $0, isFirst: false)
            }
    }

    private static func starts(in rows: [Row], height: Int) -> [Int] {
        var starts = [0]
        var start = 0
        while true {
            let room = height - (rows.indices.contains(start) && !rows[start].isHeading ? 1 : 0)
            var end = start + room
            guard end < rows.count else { return starts }
            // No heading stands alone at the bottom.
            while end - 1 > start, rows[end - 1].isHeading || rows[end - 1] == .blank { end -= 1 }
            while end < rows.count, rows[end] == .blank { end += 1 }
            guard end < rows.count else { return starts }
            starts.append(end)
            start = end
        }
    }
}

/// Where the parts of a stand-up are on the screen.
struct PresenterLayout {
    let head: Region
    let body: Region
    let foot: Region

    init(_ size: Size) {
        let (head, rest) = Region(size: size).splitTop(3)
        let (middle, foot) = rest.splitBottom(2)
        self.head = head
        self.foot = foot
        let isWide = Layout(size) == .wide
        body = middle.inset(rows: isWide ? 1 : 0, columns: isWide ? 4 : 1)
    }
}
