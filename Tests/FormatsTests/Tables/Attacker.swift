import Formats
import IncidentModel

/// Somebody who has a published table, and knows how such tables are built: every place that there is,
/// that places partition people, that elements lie within people, and perhaps one within another.
///
/// Every quantity is a number of people in each place, elsewhere, and in all: of all people, of those with
/// an element, of those without it, of those with one element and without the one within it. To it come
/// the sums of any two places, and those of the places that a column does not show.
struct Attacker {
    private struct Column {
        var cells: [Int]
        var total: Int
    }

    private var equations = Equations()
    private var columns: [Column] = []
    private var watched: [Int] = []
    private var differences: [(outer: Int, inner: Int, rest: Int)] = []

    /// - Parameters:
    ///   - known: what is known of a number, published or not.
    ///   - published: the numbers that are shown; all that is known where left out.
    init(
        _ known: [CountScope: ClosedRange<Int>],
        publishing published: [CountScope: ClosedRange<Int>]? = nil, places: [Jurisdiction],
        elements: [DataElement], nested: (inner: DataElement, outer: DataElement)?
    ) {
        let shown = published ?? known
        let names: [DataElement?] = [nil] + elements
        for name in names { add(name, known, places) }
        for place in elements.indices { addDifference(outer: 0, inner: place + 1) }
        if let nested, let inner = names.firstIndex(of: nested.inner),
            let outer = names.firstIndex(of: nested.outer)
        {
            addDifference(outer: outer, inner: inner)
        }
        let hidden = names.map { name in
            places.indices.filter {
                shown[CountScope(element: name, jurisdiction: places[$0])] == nil
            } + [places.count]
        }
        for group in Set(hidden) + Self.pairs(of: places.count + 1) { addSums(over: group) }
        equations.solve()
    }

    /// The numbers that must lie within 1 to 10, as far as the attacker can tell.
    var suspects: [ClosedRange<Int>] {
        watched.map { equations.bounds[$0] }.filter { (1...10).contains($0.upperBound) }
    }

    /// Those of them that are known.
    var pinned: [ClosedRange<Int>] { suspects.filter { $0.count == 1 } }

    /// The last place of a column is elsewhere.
    private mutating func add(
        _ name: DataElement?, _ shown: [CountScope: ClosedRange<Int>], _ places: [Jurisdiction]
    ) {
        let column = newColumn(of: places.count + 1)
        for (number, place) in zip(column.cells, places) {
            guard let range = shown[CountScope(element: name, jurisdiction: place)] else {
                continue
            }
            equations.narrow(number, to: range)
        }
        if let range = shown[CountScope(element: name)] {
            equations.narrow(column.total, to: range)
        }
    }

    @discardableResult
    private mutating func newColumn(of places: Int) -> Column {
        let cells = (0..<places).map { _ in equations.number() }
        let column = Column(cells: cells, total: equations.sum(of: cells))
        columns.append(column)
        watched += cells + [column.total]
        return column
    }

    private mutating func addDifference(outer: Int, inner: Int) {
        let (whole, part) = (columns[outer], columns[inner])
        let rest = newColumn(of: whole.cells.count)
        equations.require(whole.total, isSumOf: [part.total, rest.total])
        for (place, number) in rest.cells.enumerated() {
            equations.require(whole.cells[place], isSumOf: [part.cells[place], number])
        }
        differences.append((outer, inner, columns.count - 1))
    }

    /// What every column has in these places together, and in the others.
    private mutating func addSums(over group: [Int]) {
        let sums = columns.map { column -> (inside: Int, outside: Int) in
            let inside = equations.sum(of: group.map { column.cells[$0] })
            let others = column.cells.indices.filter { !group.contains($0) }
            let outside = equations.sum(of: others.map { column.cells[$0] })
            equations.require(column.total, isSumOf: [inside, outside])
            return (inside, outside)
        }
        watched += sums.flatMap { [$0.inside, $0.outside] }
        for (outer, inner, rest) in differences {
            equations.require(sums[outer].inside, isSumOf: [sums[inner].inside, sums[rest].inside])
            equations.require(
                sums[outer].outside, isSumOf: [sums[inner].outside, sums[rest].outside])
        }
    }

    private static func pairs(of places: Int) -> [[Int]] {
        (0..<places).flatMap { one in ((one + 1)..<max(one + 1, places)).map { [one, $0] } }
    }
}

extension CountSheet {
    /// The numbers of the sheet, by scope.
    var published: [CountScope: ClosedRange<Int>] {
        var shown: [CountScope: ClosedRange<Int>] = [:]
        for row in rows where row.place != .others {
            for (element, cell) in zip([nil] + elements, row.cells) {
                var place: Jurisdiction?
                if case .jurisdiction(let named) = row.place { place = named }
                let scope = CountScope(element: element, jurisdiction: place)
                switch cell {
                case .count(.exactly(let number)): shown[scope] = number...number
                case .upTo(let number): shown[scope] = 0...number
                default: continue
                }
            }
        }
        return shown
    }
}
