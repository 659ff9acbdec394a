import IncidentModel

/// Makes the rows of a table for readers outside.
struct PublicSheet {
    private let table: CountTable
    private let columns: [DataElement?: ReleasedColumn]
    private let listed: [Jurisdiction]

    init(_ table: CountTable) {
        self.table = table
        let released = Suppression(table).released
        columns = Dictionary(uniqueKeysWithValues: released.map { ($0.element, $0) })
        listed = table.jurisdictions.filter { place in
            released.contains { $0.shown[place] != nil }
        }
    }

    var rows: [CountSheet.Row] {
        let all = row(.all) { total(of: $0) }
        let places = listed.map { place in
            row(.jurisdiction(place)) { cell(of: $0, in: place) }
        }
        let others = row(.others, rest)
        return [all] + places + (listed.isEmpty || !isAnybodyElsewhere ? [] : [others])
    }

    /// As far as it is known that there is nobody.
    private var isAnybodyElsewhere: Bool {
        if let rest = columns[nil]?.rest(outside: listed) { return rest != 0 }
        return columns.values.contains { $0.rest(outside: listed) != 0 }
    }

    private func row(
        _ place: CountSheet.Place, _ cell: (DataElement?) -> CountSheet.Cell
    ) -> CountSheet.Row {
        CountSheet.Row(place: place, cells: ([nil] + table.elements).map(cell))
    }

    private func total(of element: DataElement?) -> CountSheet.Cell {
        Self.cell(
            table[CountScope(element: element)]?.count, isShown: columns[element] != nil)
    }

    private func cell(of element: DataElement?, in place: Jurisdiction) -> CountSheet.Cell {
        Self.cell(
            table[CountScope(element: element, jurisdiction: place)]?.count,
            isShown: columns[element]?.shown[place] != nil)
    }

    /// What a reader can compute anyway; not told where it is none of exact numbers, or where the
    /// places of the rest are not those that are not listed.
    private func rest(of element: DataElement?) -> CountSheet.Cell {
        guard let column = columns[element] else { return total(of: element) }
        guard column.total != nil else { return .uncounted }
        let places = [nil] + listed
        let isExact = places.allSatisfy { place in
            table[CountScope(element: element, jurisdiction: place)]?.count.isExact ?? false
        }
        guard isExact, let rest = column.rest(outside: listed) else { return .withheld }
        return .count(.exactly(rest))
    }

    private static func cell(_ count: PeopleCount?, isShown: Bool) -> CountSheet.Cell {
        guard let count, let number = count.value else { return .uncounted }
        guard isShown else { return .withheld }
        return count.isExact ? .count(count) : .upTo(number)
    }
}

extension PeopleCount {
    fileprivate var isExact: Bool { if case .exactly = self { true } else { false } }
}
