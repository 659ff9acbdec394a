import StrictYAML

private enum DataKey: String, RuleFileKey {
    case withName = "with_name"
    case any, all, alone, words
}

private enum PeopleKey: String, RuleFileKey {
    case atLeast = "at_least"
    case atMost = "at_most"
    case of, words
}

extension NodeReader {
    static let peopleBounds = 0...1_000_000_000

    mutating func dataTrigger(_ node: YAMLNode) -> DataTrigger {
        var data = DataTrigger()
        for (key, value) in entries(of: node, as: DataKey.self) {
            switch key {
            case .withName: data.withName = flag(value) ?? false
            case .any: data.any = words(value)
            case .all: data.all = words(value)
            case .alone: data.alone = words(value)
            case .words: data.words = text(value)
            }
        }
        return data
    }

    /// A threshold has to say whom it counts.
    mutating func people(_ node: YAMLNode) -> PeopleThreshold {
        var people = PeopleThreshold()
        var keys: [PeopleKey] = []
        for (key, value) in entries(of: node, as: PeopleKey.self) {
            keys.append(key)
            switch key {
            case .atLeast: people.atLeast = number(value, in: Self.peopleBounds)
            case .atMost: people.atMost = number(value, in: Self.peopleBounds)
            case .of: people.scope = choice(value) ?? .total
            case .words: people.words = text(value)
            }
        }
        if keys.contains(.atLeast) || keys.contains(.atMost), !keys.contains(.of) {
            report(.missing(key: PeopleKey.of.rawValue), at: node.place)
        }
        return people
    }
}
