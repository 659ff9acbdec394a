import Dashboard
import IncidentModel
import Terminal

/// The whole content of an incident as linear text, behind its briefing.
struct Dossier {
    private let incident: Incident

    init(_ incident: Incident) { self.incident = incident }

    var lines: [SafeText] {
        let parts: [[SafeText]] = [
            section("Timeline", Self.timeline(incident.entries, in: incident.zone)),
            section("Counts", Self.counts(incident.counts, in: incident.zone)),
            section("Checklist", Self.checklist(incident.checklist)),
            section("Notices", Self.notices(incident.notices, in: incident.zone) + reconciliation),
            section("Parties", parties), section("Systems and accounts", assets),
            section("Hotline and monitoring", Self.help(of: incident, on: nil)),
            section("Statements", Self.statements(of: incident)),
            section("Risk assessment", risks), section("Duties on record", dutyRecords),
            section("Delays for law enforcement", holds),
        ]
        return parts.flatMap { $0.isEmpty ? [] : [""] + $0 }
    }

    private func section(_ heading: SafeText, _ lines: [SafeText]) -> [SafeText] {
        lines.isEmpty ? [] : [heading] + lines
    }

    /// Whom the letters account for.
    private var reconciliation: [SafeText] {
        let reconciliation = incident.noticeReconciliation
        guard reconciliation.letters.waves > 0 else { return [] }
        return ["  " + ReconciliationWords.sentence(reconciliation)]
    }

    private func when(_ moment: Moment?) -> SafeText {
        "\(moment?.display(in: incident.zone) ?? "")"
    }

    private var dutyRecords: [SafeText] {
        incident.dutyRecords.flatMap { record -> [SafeText] in
            let decision = record.decision.map { ": \($0.label)" } ?? ""
            let reason = record.reason.map { ", \($0)" } ?? ""
            return ["  \(record.rule)\(decision)\(reason)"]
                + record.notes.map { "    \($0.stamp.actor): \($0.text)" }
        }
    }

    private var holds: [SafeText] {
        incident.holds.map { hold in
            let days = hold.days.map { ", \($0) days" } ?? ""
            return "  \(hold.agency): \(hold.form.label), \(hold.askedOn)\(days)"
        }
    }

    private var parties: [SafeText] {
        var table = TextTable(indent: 2)
        for party in incident.parties {
            table.add("\(party.name)", "\(party.role)", when(party.engaged))
        }
        return table.lines
    }

    private var assets: [SafeText] {
        var table = TextTable(indent: 2)
        for asset in incident.assets {
            table.add(
                "\(asset.name)", "\(asset.status.label)",
                "\(asset.number.map(NumberWords.grouped) ?? "")", when(asset.when))
        }
        return table.lines
    }

    private var risks: [SafeText] {
        var table = TextTable(indent: 2)
        for risk in incident.risks {
            table.add("\(risk.title)", "\(risk.level.label)", "\(risk.finding ?? "")")
        }
        return table.lines
    }
}

// MARK: - Lists that commands print too

extension Dossier {
    static func timeline(_ entries: [TimelineEntry], in zone: Zone) -> [SafeText] {
        var table = TextTable(indent: 2)
        for entry in entries {
            table.add(
                "\(entry.when.display(in: zone))", "\(entry.lane.label)", "\(entry.kind.label)",
                "\(entry.id)", "\(entry.title)", "\(entry.source ?? "")")
        }
        return table.lines
    }

    static func counts(_ ledger: CountLedger, in zone: Zone) -> [SafeText] {
        var table = TextTable(indent: 2)
        for scope in ledger.scopes {
            let standing = ledger.standing(of: scope)
            for entry in ledger.revisions(of: scope) {
                table.add(
                    "\(scope.words)", "\(entry.revision.count.words)",
                    "\(entry.revision.basis.label)", entry == standing ? "stands" : "",
                    "\(zone.day(of: entry.stamp.at)) by \(entry.stamp.actor)",
                    "\(entry.revision.source ?? "")")
            }
        }
        return table.lines
    }

    static func checklist(_ items: [ChecklistItem]) -> [SafeText] {
        guard !items.isEmpty else { return [] }
        var table = TextTable(indent: 2)
        table.add("section", "state", "id", "item", "owner", "due", "progress", "repeats", "")
        for item in items {
            table.add(
                "\(item.section.word)",
                "\(item.planned.map { "planned \($0)" } ?? item.state.label)", "\(item.id)",
                "\(item.title)",
                "\(item.owner ?? "")", "\(item.due?.text ?? item.dueRule?.text ?? "")",
                "\(item.progress?.text ?? "")",
                "\(item.recurrence?.text ?? "")", item.isMandatory ? "mandatory" : "")
        }
        return table.lines
    }
}

extension CountScope {
    /// `people`, `SSN`, `US-MA`, `SSN in US-MA`.
    var words: String {
        switch (element, jurisdiction) {
        case (nil, nil): "people"
        case (let element?, nil): element.label
        case (nil, let place?): place.code
        case (let element?, let place?): "\(element.label) in \(place.code)"
        }
    }
}
