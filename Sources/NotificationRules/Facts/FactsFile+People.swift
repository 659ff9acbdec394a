import IncidentModel
import StrictJSON

/// How many people, where they live, and what of theirs leaked.
extension FactsFile {
    mutating func readAffected(_ value: JSONValue) {
        for (index, (key, value)) in members(of: value, "affected").enumerated() {
            guard let place = Jurisdiction(key) else {
                report(.notAJurisdiction, at: "affected, key \(index + 1)")
                continue
            }
            facts.affected[place] = people(value, "affected.\(place.code)")
        }
    }

    mutating func readElements(
        _ value: JSONValue, _ path: String
    ) -> [String: PeopleRange] {
        var all: [String: PeopleRange] = [:]
        for (index, (key, value)) in members(of: value, path).enumerated() {
            all[key] = people(value, "\(path), key \(index + 1)")
        }
        return all
    }

    mutating func readElementsIn(_ value: JSONValue) {
        let path = "elements_by_jurisdiction"
        for (key, value) in members(of: value, path) {
            guard let place = Jurisdiction(key) else {
                report(.notAJurisdiction, at: path)
                continue
            }
            facts.elementsIn[place] = readElements(value, path)
        }
    }

    /// A number, `[min, max]`, or null for some whom nobody counted.
    private mutating func people(_ value: JSONValue, _ path: String) -> PeopleRange? {
        if value.isNull { return PeopleRange(1, nil) }
        let numbers = (value.elements ?? [value]).map(\.int)
        let valid = numbers.compactMap { $0 }.filter { (0...FieldFormat.largest).contains($0) }
        guard valid.count == numbers.count, let low = valid.first, let high = valid.last,
            valid.count <= 2, low <= high
        else {
            report(.notAPeopleCount, at: path)
            return nil
        }
        return PeopleRange(low, high)
    }

    mutating func readEncryption(_ value: JSONValue) {
        for (key, _) in members(of: value, "encrypted")
        where !["elements", "key_compromised"].contains(key) {
            report(.unknownKey, at: "encrypted")
        }
        for key in ["elements", "key_compromised"] {
            if let flag = value[key], flag.bool == nil, !flag.isNull {
                report(.notAFlag, at: "encrypted.\(key)")
            }
        }
        guard value["elements"]?.bool == true else { return }
        facts.encryption =
            switch value["key_compromised"]?.bool {
            case true?: .keyCompromised
            case false?: .encrypted
            case nil: .keyUnknown
            }
    }
}
