/// Where the user is in a list: the selected row by identity, and what is scrolled off.
public struct ListCursor: Hashable, Sendable {
    /// Nil selects the first row that is no heading.
    public var selected: RowID? {
        didSet { if selected != held { held = nil } }
    }
    /// A selected row that stays where it is although it would go elsewhere, until the user moves.
    var held: RowID?
    /// The place that the selected row had when it was last there; its ghost stays at it.
    public var place = 0
    /// Rows scrolled off the top.
    public var offset = 0
    /// Rows that do not match are hidden; empty shows all.
    public var filter = ""
    public var sort = 0
    public var isReversed = false
    /// Sections that are folded, by name.
    public var folded: Set<String> = []
    /// Rows that are marked, to be changed together.
    public var marked: Set<RowID> = []

    public init() {}

    /// The place of the selected row; where it has vanished, the place it had.
    public func index(in rows: [RowID]) -> Int {
        guard !rows.isEmpty else { return 0 }
        guard selected != nil else { return Self.start(in: rows) }
        return known(in: rows) ?? min(max(0, place), rows.count - 1)
    }

    /// The place of the selected row, looked for first where it last was; nil where it has vanished.
    func known(in rows: [RowID]) -> Int? {
        guard let selected else { return nil }
        if rows.indices.contains(place), rows[place] == selected { return place }
        return rows.firstIndex(of: selected)
    }

    /// The first row that is something by itself, not a heading.
    static func start(in rows: [RowID]) -> Int {
        rows.firstIndex { if case .section = $0 { false } else { true } } ?? 0
    }

    /// Moves by so many rows and stays inside the list.
    mutating func move(by step: Int, in rows: [RowID]) {
        select(index(in: rows) + step, in: rows)
    }

    mutating func select(_ index: Int, in rows: [RowID]) {
        guard !rows.isEmpty else { return }
        place = min(max(0, index), rows.count - 1)
        selected = rows[place]
    }

    /// Scrolls as little as is needed for the selected row to be among `height` visible ones.
    mutating func settle(in rows: [RowID], height: Int) {
        if let known = known(in: rows) { place = known }
        let height = max(1, height)
        let current = index(in: rows)
        offset = min(offset, current)
        offset = max(offset, current - height + 1)
        offset = min(max(0, offset), max(0, rows.count - height))
    }

    /// The places of the rows that are visible.
    public func visible(in rows: [RowID], height: Int) -> Range<Int> {
        let start = min(max(0, offset), rows.count)
        return start..<min(rows.count, start + max(0, height))
    }
}
