import IncidentStore

/// Which records are read before somebody looks at them, so that no key has to wait for the store.
struct EvidenceReadAhead {
    private let shown: EvidenceShown
    private let visible: Range<Int>
    /// The first positions of the pages that one key leads to: both ends, and the columns beside this one.
    private let targets: [Int]
    /// Rows of the list.
    private let page: Int

    /// Pages on both sides that are read at once, when the list is walked through.
    private static let pages = 6

    init(_ window: EvidenceWindow, height: Int, columns: Int) {
        page = max(1, height)
        shown = window.shown
        visible = window.visible(page, of: shown)
        let strip = EvidenceStrip(window, shown, columns: columns)
        let row = min(window.row, page - 1)
        let sides = [-1, 1].compactMap { strip?.position($0, columnsFrom: window.time) }
        targets = [0, shown.count - page] + sides.map { $0 - row }
    }

    /// What is on the screen, and the page on either side.
    private var near: Range<Int> { around(pages: 1) }

    private func around(pages: Int) -> Range<Int> {
        clamped(visible.lowerBound - pages * page..<visible.upperBound + pages * page)
    }

    private func clamped(_ positions: Range<Int>) -> Range<Int> {
        positions.clamped(to: 0..<shown.count)
    }

    /// What a key may lead to at once.
    private var leaps: [EvidenceID] {
        targets.flatMap { clamped($0..<$0 + page).map(shown.id) }
    }

    /// Orders what is lacking: first what is on the screen, then what may come next.
    func orders(_ pages: inout EvidencePages, keeping marks: [EvidenceID]) -> [EvidenceRequest] {
        let urgent = pages.ask(for: near.map(shown.id))
        // Whoever leaps about sees no page after the next; whoever walks sees them all.
        let isWalk = !urgent.isEmpty && urgent.count <= page
        let more = isWalk ? around(pages: Self.pages).map(shown.id) : []
        let later = pages.ask(for: more + leaps)
        if !urgent.isEmpty {
            pages.keep(around(pages: Self.pages).map(shown.id) + leaps, marks)
        }
        return [urgent, later].filter { !$0.isEmpty }.map(EvidenceRequest.readEvents)
    }
}
