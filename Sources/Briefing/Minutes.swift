public import IncidentModel
public import NotificationRules

/// The minutes of a stand-up that was recorded: its agenda as it was, and what was done in it.
///
/// They are made from the log up to the record, and from nothing that came later.
public struct Minutes: Hashable, Sendable {
    public let record: StandUp
    public let agenda: Agenda
    /// What was decided, asked, ticked and noted while it was held.
    public let taken: [Slide.Line]
    /// How many of these were about something privileged.
    public let hidden: Int

    /// - Parameter changes: of the incident; what lies behind the record is not looked at.
    public init?(of record: StandUp, in changes: [Change], rules: RuleBook = .builtin) {
        guard let agenda = Agenda(of: record, in: changes, rules: rules) else { return nil }
        let known = changes.filter { $0.seq <= record.recorded.seq }
        guard let incident = Incident(folding: known) else { return nil }
        let privacy = Privacy(of: incident)
        let words = DigestWords(
            incident: incident, privacy: privacy, duties: [],
            today: incident.zone.day(of: record.when))
        let wanted = Set(record.taken)
        // What the fields held before comes from the log as it stood at the head.
        let own = known.filter { $0.seq <= record.head || wanted.contains($0.seq) }
        let digest = ChangeDigest(of: own, since: record.head, privacy: privacy)
        self.record = record
        self.agenda = agenda
        taken = digest.lines.map {
            Slide.Line(
                words.text(of: $0), remark: words.remark(of: $0), target: $0.target, seqs: $0.seqs)
        }
        hidden = digest.hidden.count
    }
}

extension Minutes {
    /// In Markdown; text from the log is escaped, so that it is read and not carried out.
    public var markdown: String {
        let title = "Stand-up \(record.number) of \(agenda.reference): \(agenda.title)"
        var text = "# \(Markdown.escaped(title))\n\n"
        if agenda.isExercise { text += "**EXERCISE: this is no real incident.**\n\n" }
        text += list(facts.map { Slide.Line($0) })
        for slide in agenda.slides {
            text += "\n## \(Markdown.escaped(slide.topic.title))\n"
            for block in slide.blocks {
                text += "\n### \(Markdown.escaped(block.heading))\n\n" + list(block.lines)
            }
        }
        return text + "\n## Taken in the stand-up\n\n" + list(takenLines)
    }

    private var facts: [String] {
        let zone = agenda.zone
        let next = record.next?.display(in: zone)
        return [
            "Held: \(BriefingWords.time(record.when, in: zone)) (\(zone.identifier))",
            "Period: \(agenda.sinceWords), up to entry \(record.head)",
            "Head: entry \(record.head), \(record.hash)",
            "Recorded by \(record.recorded.actor), entry \(record.recorded.seq)",
            "Next update: \(next ?? "not said")",
        ]
    }

    private var takenLines: [Slide.Line] {
        let rest =
            hidden > 0
            ? [Slide.Line("\(BriefingWords.counted(hidden, "privileged change")) not told here")]
            : []
        let all = taken + rest
        return all.isEmpty ? [Slide.Line("nothing")] : all
    }

    private func list(_ lines: [Slide.Line]) -> String {
        lines.map { line in
            let remark = line.remark.isEmpty ? "" : " (\(Markdown.escaped(line.remark)))"
            return "- \(Markdown.escaped(line.text))\(remark)\n"
        }
        .joined()
    }
}
