public import IncidentModel

/// How many people a list is about: in all, by place, by data element, and by both.
public struct PeopleTally: Hashable, Sendable {
    public internal(set) var people = 0
    public internal(set) var byJurisdiction: [Jurisdiction: Int] = [:]
    public internal(set) var byElement: [DataElement: Int] = [:]
    public internal(set) var byBoth: [Cell: Int] = [:]

    /// People of one place with one data element.
    public struct Cell: Hashable, Sendable {
        public let jurisdiction: Jurisdiction
        public let element: DataElement

        public init(_ jurisdiction: Jurisdiction, _ element: DataElement) {
            self.jurisdiction = jurisdiction
            self.element = element
        }
    }

    public init() {}

    /// People whose place is not known.
    public var unresolved: Int { byJurisdiction[.unresolved, default: 0] }

    mutating func count(_ place: Jurisdiction, _ elements: Elements) {
        people += 1
        byJurisdiction[place, default: 0] += 1
        for element in elements.elements {
            byElement[element, default: 0] += 1
            byBoth[Cell(place, element), default: 0] += 1
        }
    }
}
