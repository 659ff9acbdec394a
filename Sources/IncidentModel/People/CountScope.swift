/// Which people a count counts: all affected, or those with a data element, or in a jurisdiction, or both.
///
/// Every narrower scope counts people within people; scopes are never added up.
public struct CountScope: Hashable, Sendable, Comparable {
    public let element: DataElement?
    public let jurisdiction: Jurisdiction?

    public init(element: DataElement? = nil, jurisdiction: Jurisdiction? = nil) {
        self.element = element
        self.jurisdiction = jurisdiction
    }

    /// All affected people.
    public static let people = CountScope()

    /// Reads `people`, `people|ssn`, `people||US-MA`, `people|ssn|US-MA`.
    public init?(_ text: String) {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.first == "people", parts.count <= 3 else { return nil }
        let element = parts.count > 1 && !parts[1].isEmpty ? DataElement(parts[1]) : nil
        let jurisdiction = parts.count > 2 ? Jurisdiction(parts[2]) : nil
        guard (parts.count < 2 || parts[1].isEmpty) == (element == nil),
            (parts.count < 3) == (jurisdiction == nil)
        else { return nil }
        self.init(element: element, jurisdiction: jurisdiction)
    }

    /// The scope that an item counts; nil for an item that counts nobody.
    init?(_ target: Target) {
        guard target.kind == .count else { return nil }
        self.init(target.id.text)
    }

    public var text: String {
        switch (element, jurisdiction) {
        case (nil, nil): "people"
        case (let element?, nil): "people|\(element.word)"
        case (nil, let place?): "people||\(place.code)"
        case (let element?, let place?): "people|\(element.word)|\(place.code)"
        }
    }

    /// Every wider scope that takes in these people: without the element, or in the country or anywhere
    /// instead of the State, the narrower ones first.
    public var wholes: [CountScope] {
        let places = [jurisdiction, jurisdiction?.country, nil]
        let elements = element == nil ? [nil] : [element, nil]
        var all: [CountScope] = []
        for place in places {
            for element in elements {
                let scope = CountScope(element: element, jurisdiction: place)
                if scope != self, !all.contains(scope) { all.append(scope) }
            }
        }
        return all
    }

    public static func < (one: CountScope, other: CountScope) -> Bool { one.text < other.text }
}
