import IncidentModel

/// Decides which cells of a table may be shown so that from them no number from 1 to 10 can be derived.
///
/// Columns are released one after the other, all people first, then the elements from the most frequent on.
/// Each is shown for some places, which are among those of the columns before; what it has elsewhere is its
/// *rest*, its total less what is shown. Two rules hold for every shown row and for the rest of each column:
///
/// 1. a number is 0 or at least 11;
/// 2. the difference between it and the number of any column before, for the same places, is too. With all
///    people this is their complement, those without the element.
///
/// Why that is enough. Places partition people, so all that can be computed are sums of shown numbers and
/// rests, and of their differences; none of these is below 0, and a sum of numbers that are 0 or at least 11
/// is one itself. A hidden number, or a sum of hidden ones, lies between 0 and the rest or, where its place is
/// shown in the column of all people, the number of people there. Both ends can be: everybody of the rest
/// may live in one place, or nobody. The upper end is at least 11 by rule 1, and so it is for those without
/// the element by rule 2: the reader cannot even tell that the number is small.
///
/// Who knows besides that no hidden number is 0 can take 1 away for each other one, so a rest must be
/// larger by as many. Intervals stand with their upper ends; their lower ends must not be small either.
struct Suppression {
    /// The largest number that could point at people: the cell-size policy of the Centers for Medicare
    /// and Medicaid Services withholds 1 to 10, and what lets it be derived.
    static let small = 1...10

    private(set) var released: [ReleasedColumn] = []
    private var places: [Jurisdiction]

    init(_ table: CountTable) {
        places = table.jurisdictions
        let columns = ([nil] + table.elements).map { CountColumn(of: $0, in: table) }
        for column in columns.sorted(by: CountColumn.isReleasedFirst) { release(column) }
    }

    /// A column whose very total is not safe is left out, which tells nothing of the others.
    private mutating func release(_ column: CountColumn) {
        guard column.total.map(Self.isLarge) ?? true,
            areApart(column.total?.value, { $0.total }, least: Self.least)
        else { return }
        var shown = column.values.filter { place, value in
            places.contains(place) && column.cells[place].map(Self.isLarge) == true
                && areApart(value, { $0.shown[place] }, least: Self.least)
        }
        while !isRestSafe(of: column, showing: shown) {
            guard let next = Self.smallest(of: shown) else { return }
            shown[next] = nil
        }
        // A column that nobody counted by place tells nothing of places.
        if !column.values.isEmpty { places = places.filter { shown[$0] != nil } }
        released.append(
            ReleasedColumn(element: column.element, total: column.total?.value, shown: shown))
    }

    private func isRestSafe(of column: CountColumn, showing shown: [Jurisdiction: Int]) -> Bool {
        guard let total = column.total?.value else { return true }
        let hidden = column.values.count - shown.count
        let least = Self.least + max(0, hidden - 1)
        let rest = total - shown.values.reduce(0, +)
        return Self.isSafe(rest, least: least)
            && areApart(rest, { $0.rest(outside: shown.keys) }, least: least)
    }

    /// Whether a number differs from that of each column before by nothing or enough, and is not above
    /// that of all people.
    private func areApart(
        _ value: Int?, _ other: (ReleasedColumn) -> Int?, least: Int
    ) -> Bool {
        guard let value else { return true }
        return released.allSatisfy { before in
            guard let number = other(before) else { return true }
            let difference = number - value
            return Self.isSafe(
                before.element == nil ? difference : abs(difference), least: least)
        }
    }

    private static let least = small.upperBound + 1

    private static func isSafe(_ value: Int, least: Int) -> Bool { value == 0 || value >= least }

    /// Whether no end of it is small, and 0 is not one that may be a few.
    private static func isLarge(_ count: PeopleCount) -> Bool {
        count.value == 0 || count.value == nil || count.atLeast >= least
    }

    /// The place whose number costs least to hide; zeros last, since hiding them adds little to a rest.
    private static func smallest(of shown: [Jurisdiction: Int]) -> Jurisdiction? {
        shown.min { one, other in
            (one.value == 0 ? 1 : 0, one.value, one.key)
                < (other.value == 0 ? 1 : 0, other.value, other.key)
        }?.key
    }
}

/// What a column of the table has in numbers.
struct CountColumn {
    let element: DataElement?
    let total: PeopleCount?
    let cells: [Jurisdiction: PeopleCount]

    init(of element: DataElement?, in table: CountTable) {
        self.element = element
        total = table[CountScope(element: element)]?.count
        let pairs = table.jurisdictions.compactMap { place in
            table[CountScope(element: element, jurisdiction: place)].map { (place, $0.count) }
        }
        cells = Dictionary(uniqueKeysWithValues: pairs)
    }

    /// Without those that nobody has counted.
    var values: [Jurisdiction: Int] { cells.compactMapValues(\.value) }

    private var size: Int { total?.value ?? values.values.reduce(0, +) }

    /// All people, then the elements by how many people have them.
    static func isReleasedFirst(_ one: CountColumn, _ other: CountColumn) -> Bool {
        guard let first = one.element, let second = other.element else {
            return one.element == nil && other.element != nil
        }
        return (other.size, first) < (one.size, second)
    }
}

/// What is shown of a column.
struct ReleasedColumn {
    let element: DataElement?
    let total: Int?
    let shown: [Jurisdiction: Int]

    /// What it has outside of these places; nil where that cannot be known.
    func rest(outside places: some Collection<Jurisdiction>) -> Int? {
        guard let total, places.allSatisfy({ shown[$0] != nil }) else { return nil }
        return places.reduce(total) { $0 - (shown[$1] ?? 0) }
    }
}
