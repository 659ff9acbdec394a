import Dashboard
import IncidentModel
import IncidentStore
import NotificationRules
import Terminal

/// The incident as linear text, to be read from top to bottom.
struct Briefing {
    private let view: View
    private let incident: Incident

    init(_ view: View) {
        self.view = view
        incident = view.incident
    }

    var lines: [SafeText] {
        let parts = [
            title, people, milestones, durations, checklist,
            section("Next deadlines", deadlines), log,
        ]
        return Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private var deadlines: [SafeText] {
        let briefing = DutyBriefing(
            reckoning: view.reckoning, now: view.now, zone: incident.zone)
        return view.unmet.flatMap(briefing.lines(of:)) + [DutyBriefing.caution]
    }

    private func section(_ heading: SafeText, _ lines: [SafeText]) -> [SafeText] {
        [heading] + (lines.isEmpty ? ["  none"] : lines)
    }

    private var title: [SafeText] {
        let profile = incident.profile
        var lines: [SafeText] = ["\(incident.id)  \(profile.title)"]
        if profile.isExercise { lines.append("EXERCISE: this is no real incident") }
        var table = TextTable()
        if let organisation = profile.organisation { table.add("organisation", "\(organisation)") }
        if let severity = profile.severity { table.add("severity", "\(severity.label)") }
        table.add("phase", "\(profile.phase?.label ?? "not known")")
        table.add("now", "\(time(view.now)) (\(incident.zone.identifier))")
        if let day = view.asOf { table.add("as of", "what was recorded by the end of \(day)") }
        return lines + table.lines
    }

    /// To the second, which is more than a briefing needs.
    private func time(_ instant: Instant) -> String {
        Instant(milliseconds: instant.milliseconds / 1000 * 1000).rfc3339(in: incident.zone)
    }

    private var milestones: [SafeText] {
        var table = TextTable(indent: 2)
        for name in incident.milestoneNames {
            let milestone = incident.milestones[name]
            let when = milestone?.when?.display(in: incident.zone) ?? "not known"
            let ahead = milestone?.isPlanned ?? false ? "planned " : ""
            table.add(
                "\(name.label)", "\(ahead)\(when)", "\(milestone?.detail ?? "")")
        }
        return ["Milestones"] + table.lines
    }

    private var durations: [SafeText] {
        var table = TextTable(indent: 2)
        for duration in IncidentDuration.allCases {
            switch incident.duration(duration) {
            case .range(let range):
                let isPlanned = incident.milestones[duration.end]?.isPlanned ?? false
                let ahead = isPlanned ? " as planned" : ""
                let doubt = duration.contradiction(in: range).map { ": \($0)" } ?? ""
                table.add("\(duration.label)", "\(range.display)\(ahead)\(doubt)")
            case .notComputable(let missing):
                table.add("\(duration.label)", "not computable: no \(missing.label)")
            }
        }
        return ["Durations"] + table.lines
    }

    private var log: [SafeText] {
        let head = view.head
        return ["Log", "  entry \(head.seq) of log \(head.log)", "  head \(head.hash)"]
    }
}

// MARK: - People

extension Briefing {
    private var people: [SafeText] {
        let revisions = incident.counts.revisions(of: .people)
        guard let entry = incident.counts.people else {
            return ["Affected people", "  not counted yet"]
        }
        var table = TextTable(indent: 2)
        table.add("people", "\(entry.revision.count.words), \(entry.revision.basis.label)")
        table.add("source", "\(entry.revision.source ?? "not given")")
        let day = incident.zone.day(of: entry.stamp.at)
        table.add("recorded", "\(day) by \(entry.stamp.actor) (entry \(entry.stamp.seq))")
        table.add("why", Self.reason(entry, among: revisions))
        return ["Affected people"] + table.lines
    }

    /// Why that revision is the one that stands.
    private static func reason(
        _ entry: CountLedger.Entry, among revisions: [CountLedger.Entry]
    ) -> SafeText {
        let later = revisions.filter { $0.stamp.seq > entry.stamp.seq }
        guard let last = later.last else {
            return revisions.count == 1
                ? "the only revision" : "the last of \(revisions.count) revisions"
        }
        return
            "confirmed: \(last.revision.count.words), \(last.revision.basis.label), recorded later, does not supersede it"
    }
}

// MARK: - Checklist

extension Briefing {
    private var checklist: [SafeText] {
        let tally = view.tally
        let heading: SafeText =
            "Checklist: \(tally.done) of \(tally.total) done, \(tally.overdue) overdue, \(tally.blocked) blocked"
        var table = TextTable(indent: 2)
        for item in incident.checklist {
            let isOverdue = item.isOverdue(on: view.today)
            guard isOverdue || item.state == .blocked else { continue }
            let words = [isOverdue ? "overdue" : nil, item.state == .blocked ? "blocked" : nil]
            table.add(
                "\(words.compactMap { $0 }.joined(separator: ", "))", "\(item.id)",
                "\(item.title)", "\(due(of: item))", "\(item.owner ?? "no owner")",
                item.isMandatory ? "mandatory" : "", "\(item.blockedBy.map { "by \($0)" } ?? "")")
        }
        return [heading] + table.lines
    }

    private func due(of item: ChecklistItem) -> String {
        guard let due = item.due else { return "no due day" }
        let left = view.today.days(until: due)
        return "due \(due)" + (left < 0 ? " (\(-left) d late)" : "")
    }
}

extension PeopleCount {
    /// `11,658`, `200 to 700`, `some, not counted`.
    var words: String {
        switch self {
        case .exactly(let number): NumberWords.grouped(number)
        case .between(let low, let high):
            "\(NumberWords.grouped(low)) to \(NumberWords.grouped(high))"
        case .some: "some, not counted"
        }
    }
}
