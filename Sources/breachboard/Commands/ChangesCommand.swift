import ArgumentParser
import Briefing
import Dashboard
import IncidentModel
import IncidentStore
import NotificationRules
import StrictJSON
import Terminal

/// What changed between two days.
struct ChangesCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "List what is different between two days, or a day and now.",
        discussion: "One line for each item and field, from what it held to what it holds.")

    @OptionGroup var incident: IncidentReference

    @Option(help: ArgumentHelp("The day at whose end the period begins.", valueName: "day"))
    var since: String

    @Option(
        help: ArgumentHelp("The day at whose end it ends; now without one.", valueName: "day"))
    var until: String?

    @OptionGroup var global: GlobalOptions

    func answer() throws -> Answer {
        let session = try Session(global.wishes)
        let id = try session.incidentID(incident.reference)
        let changes = try session.store.changes(of: id, after: .start)
        guard let present = Incident(folding: changes) else {
            throw Problem.unknownIncident(id, try session.store.incidents().map(\.id))
        }
        let here = session.standpoint(in: present)
        let period = Period(
            start: try day(since, "--since", from: here),
            end: try until.map { try day($0, "--until", from: here) })
        return try period.answer(IncidentHistory(changes), in: present.zone, at: session.now)
    }

    private func day(_ text: String, _ option: String, from here: Standpoint) throws(Problem) -> Day
    {
        do throws(MomentError) {
            return try here.day(named: text)
        } catch {
            throw .badOption(option, .notADay, column: error.column)
        }
    }
}

/// From the end of one day to that of another, or to now.
private struct Period {
    let start: Day
    let end: Day?

    func answer(
        _ past: IncidentHistory, in zone: Zone, at now: Instant
    ) throws(Problem) -> Answer {
        var history = past
        let (first, last) = (zone.last(of: start), end.map { zone.last(of: $0) } ?? now)
        // Now is everything that is recorded, as everywhere; a replayed clock lies before some of it.
        let known = end == nil ? history.known(by: .latest) : history.known(by: last)
        guard let known else {
            let opened = past.changes.first.map { zone.day(of: $0.at) } ?? start
            throw .notYetOpened(end ?? start, opened: opened)
        }
        let before = history.known(by: first).map { Self.reckoning($0.incident, at: first) }
        let incident = known.incident.seen(at: last)
        let difference = Difference(
            since: history.end(by: first), before: before ?? .nothing,
            to: Difference.End(known.changes, incident, Self.reckoning(incident, at: last)))
        return Answer(
            json: json(of: difference, in: incident),
            lines: lines(of: difference, in: incident, on: zone.day(of: now)))
    }

    private static func reckoning(_ incident: Incident, at now: Instant) -> Reckoning {
        incident.seen(at: now).reckoning(by: ActiveRules.book, at: now)
    }

    private func lines(of difference: Difference, in incident: Incident, on today: Day)
        -> [SafeText]
    {
        let until = end.map(\.text) ?? "now"
        let number = NumberWords.counted(difference.changes, "change")
        let words = DifferenceWords(difference, in: incident, today: today)
        let lines = words.lines.map { line -> SafeText in
            guard line.row != nil else { return line.text }
            return "  " + line.text + (line.remark.isEmpty ? "" : "  (" + line.remark + ")")
        }
        return ["\(incident.id), \(start.text) to \(until): \(number)"] + lines
    }

    private func json(of difference: Difference, in incident: Incident) -> JSONValue {
        [
            "reference": .string(incident.id.text), "since": .string(start.text),
            "until": .string(orNull: end?.text), "changes": .number(Int64(difference.changes)),
            "privileged": .number(Int64(difference.hidden)),
            "duties": .array(difference.duties.map(json)),
            "items": .array(difference.groups.flatMap(\.items).map(json)),
        ]
    }

    private func json(of shift: DutyShift) -> JSONValue {
        [
            "rule": .string(shift.duty.id.text), "title": .string(shift.duty.title),
            "shift": .string(shift.words(on: start)), "due": .string(orNull: shift.duty.due?.text),
        ]
    }

    private func json(of item: ItemDigest) -> JSONValue {
        [
            "kind": .string(item.target.kind.rawValue), "id": .string(item.target.id.text),
            "lines": .array(item.lines.map(json)),
        ]
    }

    private func json(of line: ChangeLine) -> JSONValue {
        let (what, field) = line.what.words
        return [
            "what": .string(what), "field": .string(orNull: field),
            "old": .string(orNull: line.before.isNone ? nil : line.before.summary),
            "new": .string(orNull: line.after.isNone ? nil : line.after.summary),
            "changes": .number(Int64(line.stamps.count)),
            "author": .string(line.last.actor.name),
            "recorded_at": .string(line.last.at.rfc3339), "seq": .number(line.last.seq.number),
        ]
    }
}

extension ChangeLine.What {
    fileprivate var words: (what: String, field: String?) {
        switch self {
        case .added: ("added", nil)
        case .field(let field): ("set", field.rawValue)
        case .note: ("note", nil)
        case .standing(let isWithdrawn): (isWithdrawn ? "withdrawn" : "restored", nil)
        case .redacted: ("redacted", nil)
        case .attempt: ("rejected", nil)
        }
    }
}
