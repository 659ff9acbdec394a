import Dashboard
import Formats
import IncidentModel
import NotificationRules
import StrictJSON
import Terminal

/// What `notice list` prints: the notices, whom they account for, and what goes with them.
struct NoticeSheet {
    private let view: View
    private let incident: Incident

    init(_ view: View) {
        self.view = view
        incident = view.incident
    }

    var answer: Answer { Answer(json: json, lines: lines.isEmpty ? ["no notices"] : lines) }

    // MARK: JSON

    private var json: JSONValue {
        [
            "notices": .array(incident.notices.map(json)),
            "hotlines": .array(incident.hotlines.map(\.json)),
            "monitoring": .array(incident.monitoring.map(\.json)),
            "statements": .array(incident.statements.map(\.json)),
            "reconciliation": reconciliation,
        ]
    }

    private var reconciliation: JSONValue {
        var json = incident.noticeReconciliationJSON
        let sentence = ReconciliationWords.sentence(incident.noticeReconciliation)
        json.set("sentence", to: .string(sentence.description))
        return json
    }

    private func json(_ notice: Notice) -> JSONValue {
        var json = notice.json
        let parts = view.content(of: notice.id)?.parts ?? []
        let elements = parts.flatMap { part in
            part.elements.map { element -> JSONValue in
                [
                    "id": .string(element.id), "rule": .string(part.rule.id.text),
                    "citation": .string(part.rule.citation), "words": .string(element.words),
                    "required": .bool(!part.isOptional),
                    "ticked": .bool(notice.content.contains(element.id)),
                ]
            }
        }
        json.set("content_checklist", to: .array(elements))
        return json
    }

    // MARK: Text

    private var lines: [SafeText] {
        let notices = Dossier.notices(incident.notices, in: incident.zone)
        let help = Dossier.help(of: incident, on: incident.zone.day(of: view.now))
        return notices + (notices.isEmpty ? [] : told) + help + Dossier.statements(of: incident)
    }

    private var told: [SafeText] {
        let reconciliation = incident.noticeReconciliation
        var lines: [SafeText] = []
        if reconciliation.letters.waves > 0 {
            lines.append("  " + ReconciliationWords.sentence(reconciliation))
        }
        let substitute = SubstituteWords(incident, duties: view.duties)
        if substitute.isOfInterest { lines.append("  substitute notice: " + substitute.line) }
        return lines
            + incident.notices.flatMap { notice in
                notice.letters.contradictions.map { contradiction in
                    "  cannot be: \(notice.title): \(ReconciliationWords.line(contradiction))"
                }
            }
    }
}

extension View {
    /// What the laws want the notice to hold; nil where there is no such notice.
    func content(of id: ItemID) -> LetterContent? {
        incident.notices.first { $0.id == id }.map { notice in
            LetterContent(
                of: notice, duties: duties, entities: incident.profile.entities,
                terms: ActiveRules.book.vocabulary)
        }
    }
}
