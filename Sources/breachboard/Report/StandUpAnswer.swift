import Briefing
import Formats
import IncidentModel
import NotificationRules
import StrictJSON
import Terminal

/// A stand-up as the command line gives it: in text for people, in JSON, and of a recorded one its minutes.
struct StandUpAnswer {
    let agenda: Agenda
    /// Nil for one that is not recorded.
    let minutes: Minutes?

    var answer: Answer { Answer(json: json, lines: lines) }

    // MARK: Text

    private var lines: [SafeText] {
        let number = minutes?.record.number ?? agenda.number
        var lines: [SafeText] = ["Stand-up \(number) of \(agenda.reference): \(agenda.title)"]
        if agenda.isExercise { lines.append("EXERCISE: this is no real incident") }
        lines.append("\(agenda.sinceWords), up to entry \(agenda.head)")
        for slide in agenda.slides {
            lines += ["", SafeText(slide.topic.title)] + slide.blocks.flatMap(text)
        }
        guard let minutes else { return lines }
        let next = minutes.record.next?.display(in: agenda.zone) ?? "not said"
        let (record, stamp) = (minutes.record, minutes.record.recorded)
        return lines + [
            "", "Recorded by \(stamp.actor), entry \(stamp.seq)",
            "  head: entry \(record.head), \(record.hash)",
            "  next update: \(next)", "  taken in the stand-up",
        ] + taken(minutes)
    }

    private func taken(_ minutes: Minutes) -> [SafeText] {
        let hidden: [SafeText] =
            minutes.hidden > 0 ? ["    \(minutes.hidden) privileged, not told here"] : []
        let all = minutes.taken.map(text) + hidden
        return all.isEmpty ? ["    nothing"] : all
    }

    private func text(_ block: Slide.Block) -> [SafeText] {
        ["  \(block.heading)"] + block.lines.map(text)
    }

    private func text(_ line: Slide.Line) -> SafeText {
        "    \(line.text)" + (line.remark.isEmpty ? "" : "  [\(line.remark)]")
    }
}

// MARK: - JSON

extension StandUpAnswer {
    private var today: Day { agenda.zone.day(of: agenda.now) }

    private var json: JSONValue {
        var json: JSONValue = [
            "reference": .string(agenda.reference.text),
            "number": .number(minutes?.record.number ?? agenda.number),
            "recorded": .bool(minutes != nil), "when": .string(agenda.now.rfc3339),
            "since": .number(agenda.since.number), "head": .number(agenda.head.number),
            "phase": .string(orNull: agenda.facts.phase?.rawValue),
            "severity": .string(orNull: agenda.facts.severity?.rawValue),
        ]
        for (key, value) in lists { json.set(key, to: value) }
        if let minutes {
            json.set("hash", to: .string(minutes.record.hash))
            json.set("next", to: .string(orNull: minutes.record.next?.text))
            json.set("taken", to: .array(minutes.taken.map { Self.json($0) }))
        }
        return json
    }

    private var lists: [(String, JSONValue)] {
        let facts = agenda.facts
        return [
            ("changes", .array(agenda.slides.flatMap(changes))),
            ("hidden_changes", .number(agenda.digest.hidden.count)),
            ("checklist", facts.tally.json),
            ("blocked", .array(facts.blocked.map(json))),
            ("overdue", .array(facts.overdue.map(json))),
            ("by_owner", .array(facts.owners.map(json))),
            ("hidden_items", .number(facts.hiddenItems)),
            ("deadlines", .array(facts.deadlines.map { $0.facts.json(on: today) })),
            ("moved", .array(facts.shifts.map(json))),
            ("counts", .array(facts.counts.map(Self.json))),
            ("decisions", .array(facts.decisions.map(Self.json))),
            ("asks", .array(facts.asks.map(json))),
        ]
    }

    private func changes(on slide: Slide) -> [JSONValue] {
        slide.lines.filter { !$0.seqs.isEmpty }.map { line in
            var json = Self.json(line)
            json.set("slide", to: .string(slide.topic.title))
            return json
        }
    }

    private static func json(_ line: Slide.Line) -> JSONValue {
        [
            "item": .string(orNull: line.target?.description), "text": .string(line.text),
            "by": .string(line.remark), "seqs": .array(line.seqs.map { .number($0.number) }),
        ]
    }

    /// Without what may name a privileged item: `needs`, and long texts.
    private func json(_ item: ChecklistItem) -> JSONValue {
        [
            "id": .string(item.id.text), "title": .string(item.title),
            "state": .string(item.state.rawValue), "owner": .string(orNull: item.owner),
            "due": .string(orNull: item.due?.text), "blocked": .string(orNull: item.blockedBy),
            "mandatory": .bool(item.isMandatory),
        ]
    }

    private func json(_ owner: AgendaFacts.Owner) -> JSONValue {
        [
            "owner": .string(orNull: owner.name), "open": .number(owner.items.count),
            "overdue": .number(owner.items.count { $0.isOverdue(on: today) }),
            "items": .array(owner.items.map(json)),
        ]
    }

    private func json(_ shift: DutyShift) -> JSONValue {
        ["rule": .string(shift.duty.id.text), "text": .string(shift.words(on: today))]
    }

    private static func json(_ entry: CountLedger.Entry) -> JSONValue {
        [
            "scope": .string(entry.scope.text), "value": .string(entry.revision.count.text),
            "basis": .string(entry.revision.basis.rawValue),
            "source": .string(orNull: entry.revision.source),
            "seq": .number(entry.stamp.seq.number),
        ]
    }

    private static func json(_ entry: TimelineEntry) -> JSONValue {
        [
            "id": .string(entry.id.text), "when": .string(entry.when.text),
            "title": .string(entry.title), "author": .string(entry.added.actor.name),
        ]
    }
}
