import IncidentModel
import Terminal

/// The columns of the table of counts that there is room for: the total, and jurisdictions, the selected
/// one among them.
struct CountTableColumns {
    /// One jurisdiction, or the total.
    struct Column: Hashable {
        /// Nil for the total.
        let place: Jurisdiction?
        /// The terminal columns of its cells: a blank, the number, a blank and the sign of the basis.
        let cells: Range<Int>

        /// The number ends before it.
        var numberEnd: Int { cells.upperBound - 2 }
    }

    static let labelEnd = 22
    private static let leastWidth = 11

    private(set) var shown: [Column] = []
    /// How many jurisdictions are left out.
    let hidden: Int

    init(of counts: CountLedger, rows: [RowID], selected: Jurisdiction?, in width: Int) {
        let places = counts.jurisdictions
        let elements = rows.compactMap { $0.scope.map(\.element) }
        func need(_ place: Jurisdiction?) -> Int {
            elements.reduce(Self.leastWidth) { widest, element in
                let scope = CountScope(element: element, jurisdiction: place)
                guard let count = counts.standing(of: scope)?.revision.count, count.isWide else {
                    return widest
                }
                return max(widest, PeopleWords.number(count).width + 4)
            }
        }
        // A column right of the last one is for the sign of a contradiction.
        let room = width - Self.labelEnd - 1
        let total = need(nil)
        let last = selected.flatMap { places.firstIndex(of: $0) }
        var window = Self.fitting(places[...], room: room - total, need: need)
        if let last, last >= window.count {
            window = Self.fitting(places[...last].reversed(), room: room - total, need: need)
                .reversed()
        }
        var columns: [(place: Jurisdiction?, columns: Int)] = [(nil, total)] + window
        // Where there is room for one column only, it is the selected one.
        if let selected, last != nil, window.isEmpty { columns = [(selected, need(selected))] }
        var start = Self.labelEnd
        for (place, width) in columns {
            shown.append(Column(place: place, cells: start..<(start + width)))
            start += width
        }
        hidden = places.count + 1 - shown.count
    }

    /// Where the columns end.
    var end: Int { shown.last?.cells.upperBound ?? Self.labelEnd }

    private static func fitting(
        _ places: some Sequence<Jurisdiction>, room: Int, need: (Jurisdiction?) -> Int
    ) -> [(place: Jurisdiction, columns: Int)] {
        var left = room
        var fitting: [(place: Jurisdiction, columns: Int)] = []
        for place in places {
            let columns = need(place)
            guard columns <= left else { break }
            left -= columns
            fitting.append((place, columns))
        }
        return fitting
    }
}

extension PeopleCount {
    /// Whether it may need more than the usual room.
    fileprivate var isWide: Bool {
        switch self {
        case .exactly(let number): number >= 1_000_000
        case .between: true
        case .some: false
        }
    }
}
