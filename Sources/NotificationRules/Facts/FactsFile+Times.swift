import IncidentModel
import StrictJSON

/// Moments, days and calendars.
extension FactsFile {
    mutating func readZone(_ value: JSONValue?) {
        guard let value, !value.isNull else { return }
        facts.zone = value.string.flatMap { Zone($0) }
        if facts.zone == nil { report(.unknownZone, at: "zone") }
    }

    mutating func readAnchors(_ value: JSONValue) {
        for (place, (key, value)) in members(of: value, "anchors").enumerated() {
            guard let events = Anchor.events(named: key) else {
                report(.notOneOf(Anchor.factsNames), at: "anchors, key \(place + 1)")
                continue
            }
            for event in value.elements ?? [value] where !event.isNull {
                guard let moment = moment(event, "anchors.\(key)") else { continue }
                for anchor in events { facts.anchors[anchor, default: []].append(moment) }
            }
        }
    }

    mutating func moment(_ value: JSONValue, _ path: String) -> FactMoment? {
        let moment = value.string.map { text($0) } ?? local(value)
        if moment == nil { report(.notAMoment, at: path) }
        return moment
    }

    private func text(_ text: String) -> FactMoment? {
        do { return FactMoment(try Moment.parse(text), in: facts.zone) } catch { return nil }
    }

    /// A time on the clock of a zone that is named beside it: `{"at": "2024-03-09T20:00", "zone": ...}`.
    private func local(_ value: JSONValue) -> FactMoment? {
        guard let at = value["at"]?.string else { return nil }
        let zone = value["zone"]?.string.map { Zone($0) } ?? facts.zone
        guard let zone else { return nil }
        let parts = at.split(separator: "T", omittingEmptySubsequences: false)
        do {
            guard parts.count == 2, parts[1].utf8.count >= 5 else {
                return FactMoment(try Moment.parse(at), in: zone)
            }
            if parts[1].utf8.count > 8 || parts[1].hasSuffix("Z") {
                return FactMoment(try Moment.parse(at), in: zone)
            }
            let numbers = parts[1].split(separator: ":").map { Int($0) ?? -1 }
            guard numbers.count >= 2,
                let time = ClockTime(
                    hour: numbers[0], minute: numbers[1],
                    second: numbers.count > 2 ? numbers[2] : 0)
            else { return nil }
            let day = try Day.parse(String(parts[0]))
            return FactMoment(zone.instant(on: day, at: time), in: zone)
        } catch {
            return nil
        }
    }

    mutating func readHolidays(_ value: JSONValue) {
        for (name, days) in members(of: value, "holidays") {
            let path = "holidays"
            facts.holidays[name] = Set(texts(of: days, path).compactMap { day($0, path) })
        }
    }

    mutating func day(_ text: String?, _ path: String) -> Day? {
        do { return try Day.parse(text ?? "") } catch {
            report(.notAMoment, at: path)
            return nil
        }
    }
}

extension Anchor {
    /// The names of the command line's contract that are not the rules' own.
    private static let aliases: [String: [Anchor]] = [
        "investigation_concluded": [.investigationConcluded], "ransom_paid": [.ransomPaid],
        // The day on which it would have been known with reasonable diligence is a discovery, too.
        "known_on": [.discovery], "should_have_known_on": [.discovery],
        // A notice went out, to whomever the clock at hand asks about.
        "notification_sent": [.noticeToIndividuals, .noticeToRegulator],
    ]

    static var factsNames: [String] { allCases.map(\.rawValue) + aliases.keys.sorted() }

    /// The events that a key of a facts file stands for; nil where it is none.
    static func events(named name: String) -> [Anchor]? {
        aliases[name] ?? Anchor(rawValue: name).map { [$0] }
    }
}
