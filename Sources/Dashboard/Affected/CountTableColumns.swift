import IncidentModel
import Terminal

/// The columns of the table of counts that there is room for: the total, and jurisdictions, the selected
/// one among them.
struct CountTableColumns {
    /// One jurisdiction, or the total.
    struct Column: Hashable {
        /// Nil for the total.
        let place: Jurisdiction?
        /// What stands of each row; nil where nobody counted.
        let revisions: [CountRevision?]
        let width: Int
        /// The terminal column of its left edge.
        fileprivate(set) var start = 0

        fileprivate init(
            _ place: Jurisdiction?, of elements: [DataElement?], in counts: CountLedger
        ) {
            self.place = place
            revisions = elements.map { element in
                counts.standing(of: CountScope(element: element, jurisdiction: place))?.revision
            }
            width = revisions.reduce(CountTableColumns.leastWidth) { widest, revision in
                guard let count = revision?.count, count.isWide else { return widest }
                return max(widest, PeopleWords.number(count).width + 4)
            }
        }

        /// The terminal columns of its cells: a blank, the number, a blank and the sign of the basis.
        var cells: Range<Int> { start..<(start + width) }

        /// The number ends before it.
        var numberEnd: Int { start + width - 2 }
    }

    static let labelEnd = 22
    private static let leastWidth = 11

    private(set) var shown: [Column]
    /// How many jurisdictions are left out.
    let hidden: Int

    init(of counts: CountLedger, rows: [RowID], selected: Jurisdiction?, in width: Int) {
        let places = counts.jurisdictions
        let elements = rows.compactMap { $0.scope.map(\.element) }
        func column(_ place: Jurisdiction?) -> Column { Column(place, of: elements, in: counts) }
        let total = column(nil)
        // A column right of the last one is for the sign of a contradiction.
        let room = width - Self.labelEnd - 1 - total.width
        let last = selected.flatMap { places.firstIndex(of: $0) }
        var window = Self.fitting(places[...], room: room, column)
        if let last, last >= window.count {
            window = Self.fitting(places[...last].reversed(), room: room, column).reversed()
        }
        shown = [total] + window
        // Where there is room for one column only, it is the selected one.
        if let selected, last != nil, window.isEmpty { shown = [column(selected)] }
        var start = Self.labelEnd
        for place in shown.indices {
            shown[place].start = start
            start += shown[place].width
        }
        hidden = places.count + 1 - shown.count
    }

    /// Where the columns end.
    var end: Int { shown.last?.cells.upperBound ?? Self.labelEnd }

    private static func fitting(
        _ places: some Sequence<Jurisdiction>, room: Int, _ column: (Jurisdiction?) -> Column
    ) -> [Column] {
        var left = room
        var fitting: [Column] = []
        for place in places {
            let next = column(place)
            guard next.width <= left else { break }
            left -= next.width
            fitting.append(next)
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
