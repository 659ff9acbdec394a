public import IncidentModel

/// A table of counts as it is written down: cells instead of revisions.
public struct CountSheet: Hashable, Sendable {
    public enum Cell: Hashable, Sendable {
        case count(PeopleCount)
        /// The upper end of an interval whose lower end is not told.
        case upTo(Int)
        /// Nobody has counted.
        case uncounted
        /// Not shown: small, or it would let a small one be derived.
        case withheld
    }

    public enum Place: Hashable, Sendable {
        case all
        case jurisdiction(Jurisdiction)
        /// Every place that is not listed, and people without one.
        case others
    }

    public struct Row: Hashable, Sendable {
        public let place: Place
        /// In the order of the columns: all people, then the elements.
        public let cells: [Cell]
    }

    public let elements: [DataElement]
    /// All places first; none where nothing is counted.
    public let rows: [Row]
    public let isSuppressed: Bool
}

extension CountSheet {
    /// Every number as it is.
    public init(_ table: CountTable) {
        let places = [nil] + table.jurisdictions
        let rows = places.map { place in
            Row(
                place: place.map(Place.jurisdiction) ?? .all,
                cells: ([nil] + table.elements).map { element in
                    let scope = CountScope(element: element, jurisdiction: place)
                    return table[scope].map { .count($0.count) } ?? .uncounted
                })
        }
        self.init(
            elements: table.elements, rows: table.isEmpty ? [] : rows, isSuppressed: false)
    }

    /// Without any number from which one of 1 to 10 could be derived: for readers outside.
    ///
    /// Places of which nothing can be shown are not listed.
    public init(publicly table: CountTable) {
        let maker = PublicSheet(table)
        self.init(
            elements: table.elements, rows: table.isEmpty ? [] : maker.rows, isSuppressed: true)
    }
}
