import Terminal

/// Lays marks and their labels on the rows of a lane, greedily from left to right.
///
/// No two marks of a row overlap, unless the lane has too few rows: then marks of one place share a sign,
/// and short ones stand on long ones.
struct LanePacker {
    private(set) var rows: [[TimelineMark]] = []

    private let columns: Int
    private let limit: Int
    /// The first free column of each row, behind labels and behind marks.
    private var free: [Int] = []
    private var freeOfMarks: [Int] = []

    /// - Parameter limit: rows at most.
    init(columns: Int, limit: Int) {
        self.columns = columns
        self.limit = max(1, limit)
    }

    /// - Parameter marks: by their first column.
    mutating func place(_ marks: [TimelineMark]) {
        for mark in marks { place(mark) }
        for row in rows.indices {
            rows[row] = LabelRoom(marks: rows[row], columns: columns).settled
        }
    }

    private mutating func place(_ mark: TimelineMark) {
        if mark.shape.isPoint, joinPoint(mark) { return }
        for column in wishes(for: mark) {
            let first = min(column, mark.shape.columns.lowerBound)
            if let row = free.indices.first(where: { free[$0] <= first }) {
                return put(mark, label: column, row: row)
            }
            if rows.count < limit { return put(mark, label: column, row: addRow()) }
        }
        guard let row = rowToCut(for: mark) else { return share(mark) }
        put(mark, label: mark.shape.columns.upperBound + 2, row: row)
    }

    /// Where the label may begin, best first: in a long mark, behind it, before it.
    private func wishes(for mark: TimelineMark) -> [Int] {
        let (first, last) = (mark.shape.columns.lowerBound, mark.shape.columns.upperBound)
        let width = mark.label.width
        if mark.shape.isMeasure, mark.shape.columns.count >= width + 8 {
            return [first + (mark.shape.columns.count - width) / 2]
        }
        if mark.shape.columns.count >= width + 6 { return [first + 2] }
        var wishes: [Int] = []
        if last + 2 + width <= columns { wishes.append(last + 2) }
        if first - 1 - width >= 0 { wishes.append(first - 1 - width) }
        guard wishes.isEmpty else { return wishes }
        return mark.shape.columns.count - 6 > columns - last - 2 ? [first + 2] : [last + 2]
    }

    private mutating func addRow() -> Int {
        rows.append([])
        free.append(0)
        freeOfMarks.append(0)
        return rows.count - 1
    }

    private mutating func put(_ mark: TimelineMark, label column: Int, row: Int) {
        var mark = mark
        mark.labelColumn = column
        let last = mark.shape.columns.upperBound
        rows[row].append(mark)
        freeOfMarks[row] = max(freeOfMarks[row], last + 2)
        free[row] = max(free[row], last + 2, column > last ? column + mark.label.width + 2 : 0)
    }

    /// Puts a point on one that is there; true when it did.
    private mutating func joinPoint(_ mark: TimelineMark) -> Bool {
        for row in rows.indices {
            guard let last = rows[row].indices.last, rows[row][last].shape.isPoint,
                rows[row][last].shape.columns == mark.shape.columns
            else { continue }
            guard rows.count >= limit || mark.sharing == .named else { continue }
            merge(mark, into: last, row: row)
            return true
        }
        return false
    }

    private mutating func merge(_ mark: TimelineMark, into place: Int, row: Int) {
        rows[row][place].merge(mark)
        let merged = rows[row][place]
        guard let column = merged.labelColumn, column > merged.shape.columns.upperBound else {
            return
        }
        free[row] = max(free[row], column + merged.label.width + 2)
    }

    /// The row in which the mark itself has room and most of the label before it stays.
    private func rowToCut(for mark: TimelineMark) -> Int? {
        let start = mark.shape.columns.lowerBound
        return rows.indices.filter { freeOfMarks[$0] <= start + 1 }.min { free[$0] < free[$1] }
    }

    /// No row has room: the mark shares a place, or stands on a longer mark.
    private mutating func share(_ mark: TimelineMark) {
        for row in rows.indices {
            let same = rows[row].lastIndex { $0.shape.columns == mark.shape.columns }
            if let same { return merge(mark, into: same, row: row) }
        }
        let row = freeOfMarks.indices.min { freeOfMarks[$0] < freeOfMarks[$1] } ?? 0
        put(mark, label: mark.shape.columns.upperBound + 2, row: row)
    }
}
