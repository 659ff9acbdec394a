import EvidenceLog
import IncidentModel
import IncidentStore
import Terminal

extension BoardState {
    /// Asks how the marked events, or else the selected one, are put on the timeline.
    mutating func promote() {
        let ids = evidence.marks.isEmpty ? [evidence.selected].compactMap(\.self) : evidence.marks
        let rows = ids.compactMap { evidence.pages[$0] }
        guard rows.count == ids.count, !rows.isEmpty else {
            say("the events are still being read: once more", .warning)
            return
        }
        let timeless = ids.count { evidence.instant(of: $0) == nil }
        guard timeless == 0 else {
            say("an event without a time has no place on the timeline: a there adds it", .warning)
            return
        }
        mode = .form(ids.count == 1 ? form(promoting: rows[0]) : form(promoting: rows))
    }

    private func form(promoting row: EvidenceRow) -> Form {
        let when = evidence.instant(of: row.id).map { Moment($0, in: zone).text } ?? ""
        var fields = [
            FormField(
                .field(.title), "What", .line, required: true, text: row.record.title(of: row)),
            FormField(.field(.when), "When", .moment, required: true, text: when),
        ]
        fields += Self.promotionFields(source: row.record.source)
        return Form(
            .promote([row.id]), title: title(promoting: [row.id]), fields: fields)
    }

    private func form(promoting rows: [EvidenceRow]) -> Form {
        Form(
            .promote(rows.map(\.id)), title: title(promoting: rows.map(\.id)),
            fields: Self.promotionFields(source: ""))
    }

    private func title(promoting ids: [EvidenceID]) -> SafeText {
        let known = ids.count { evidence.promoted[$0] != nil }
        let again: SafeText = known == 0 ? "" : ", \(known) for the second time"
        return "\(NumberWords.counted(ids.count, "event")) onto the timeline" + again
    }

    private static func promotionFields(source: String) -> [FormField] {
        [
            FormField(
                .field(.lane), "Lane", .openWord(Lane.words), required: true,
                text: Lane.attacker.label),
            FormField(
                .field(.kind), "Kind", .word(TimelineEntry.Kind.words), required: true,
                text: TimelineEntry.Kind.happened.rawValue),
            FormField(.field(.source), "Source", .line, text: source.oneLine),
            FormField(.field(.detail), "Detail", .block),
        ]
    }

    /// One entry for each event, with the link to it; what the form leaves blank each event says by itself.
    mutating func promotion(of ids: [EvidenceID], from form: Form) -> [Command] {
        var taken: Set<ItemID> = []
        let commands = ids.compactMap { id -> Command? in
            guard let fields = entry(of: id, form.values), let incident else { return nil }
            let name = incident.freeID(for: fields[.title]?.text ?? "event", of: .entry)
            var item = name
            var number = 2
            while !taken.insert(item).inserted {
                item = ItemID("\(name.text.prefix(50))-\(number)") ?? name
                number += 1
            }
            return command(on: Target(.entry, item), .add(fields))
        }
        evidence.unmarkAll()
        return commands
    }

    private func entry(of id: EvidenceID, _ typed: [Field: Value]) -> [Field: Value]? {
        guard let row = evidence.pages[id], let batch = evidence.batches[id.batch],
            let instant = evidence.instant(of: id),
            let link = EvidenceLink(batch: batch.id, row: id.row)
        else { return nil }
        var fields = typed
        if fields[.title] == nil { fields[.title] = .text(row.record.title(of: row)) }
        if fields[.when] == nil { fields[.when] = .text(Moment(instant, in: zone).text) }
        let source = row.record.source.oneLine
        if fields[.source] == nil, !source.isEmpty { fields[.source] = .text(source) }
        fields[.evidence] = .list([link.text])
        return fields
    }
}

extension EvidenceWindow {
    /// When an event was, corrected for the clock of its batch; nil where it says nothing.
    func instant(of id: EvidenceID) -> Instant? {
        milliseconds(of: id).flatMap { Instant(exactly: $0) }
    }

    /// As in the index: corrected, in UTC; nil for an event without a time, or one that was not read yet.
    func milliseconds(of id: EvidenceID) -> Int64? {
        guard let time = pages[id]?.event.time else { return nil }
        let ahead = batches[id.batch]?.skew?.milliseconds ?? 0
        let milliseconds = time >= 0 ? time / 1_000 : (time - 999) / 1_000
        let (corrected, overflows) = milliseconds.subtractingReportingOverflow(ahead)
        return overflows ? nil : corrected
    }
}
