public import IncidentModel

extension Jurisdiction {
    /// Contracts and card schemes, which hold wherever people live (a user-assigned code of ISO 3166).
    static let anywhere = Jurisdiction("XX")

    /// The country of a State or province; itself for a country.
    fileprivate var country: Jurisdiction? {
        code.contains("-") ? Jurisdiction(String(code.prefix(2))) : self
    }
}

extension RuleVocabulary {
    /// Whether a place belongs to another: itself, a State to its country, a member to its union,
    /// and every place to that of contracts.
    public func isPart(_ place: Jurisdiction, of whole: Jurisdiction) -> Bool {
        if place == whole || whole == .anywhere { return true }
        // A State before its country is made a value: this is asked for each place and each rule.
        if place.code.utf8.count > 2, place.code.hasPrefix(whole.code + "-") { return true }
        guard let union = members[whole], let country = place.country else { return false }
        return union.contains(country)
    }

    /// The place and whatever it belongs to, from the smallest to that of contracts.
    public func places(above place: Jurisdiction) -> [Jurisdiction] {
        var places = [place]
        if let country = place.country {
            if country != place { places.append(country) }
            places += members.filter { $0.value.contains(country) }.map(\.key).sorted()
        }
        if let anywhere = Jurisdiction.anywhere, place != anywhere { places.append(anywhere) }
        return places
    }
}
