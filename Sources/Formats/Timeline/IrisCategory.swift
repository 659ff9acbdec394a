import IncidentModel

/// The categories of events that DFIR-IRIS comes with, and what they are here.
///
/// Source: DFIR-IRIS 2.4, `post_init`, read 2026-11. IRIS refuses a file with any other.
enum IrisCategory {
    /// The tactics of ATT&CK by their ids.
    static let tactics: [(name: String, id: String)] = [
        ("Initial Access", "TA0001"), ("Execution", "TA0002"), ("Persistence", "TA0003"),
        ("Privilege Escalation", "TA0004"), ("Defense Evasion", "TA0005"),
        ("Credential Access", "TA0006"), ("Discovery", "TA0007"), ("Lateral Movement", "TA0008"),
        ("Collection", "TA0009"), ("Exfiltration", "TA0010"), ("Command and Control", "TA0011"),
        ("Impact", "TA0040"),
    ]

    static let unspecified = "Unspecified"

    /// The attacker's doings by their tactic, where an id of one is among the techniques.
    static func name(of draft: EntryDraft) -> String {
        switch draft.lane {
        case .attacker:
            let ids = draft[.techniques].list
            return tactics.first { ids.contains($0.id) }?.name ?? unspecified
        case .respond: return "Remediation"
        case .notify: return "Legal"
        case .detect, .own: return unspecified
        }
    }

    /// What a category means by itself; tags may say more. Nil for one that IRIS does not come with.
    static func meaning(of name: String) -> (lane: Lane, tactic: String?)? {
        let plain = name.lowercased()
        switch plain {
        case "", "unspecified": return (.detect, nil)
        case "remediation": return (.respond, nil)
        case "legal": return (.notify, nil)
        default:
            return tactics.first { $0.name.lowercased() == plain }.map { (.attacker, $0.id) }
        }
    }

    /// The kind that goes without saying in a lane.
    static func kind(in lane: Lane) -> TimelineEntry.Kind {
        switch lane {
        case .detect: .found
        case .respond, .notify: .done
        case .attacker, .own: .happened
        }
    }
}
