import IncidentModel

/// Links to the evidence log that somebody typed: the event of each has to exist.
enum EvidenceCitation {
    /// Throws where a batch is not on the board, or has not so many rows.
    static func check(_ value: Value?, in incident: Incident) throws {
        for link in (value?.list ?? []).compactMap(EvidenceLink.init) {
            guard let batch = incident.batches.first(where: { $0.id == link.batch }) else {
                throw Problem.usage("no batch is called \(link.batch)", help: batches(of: incident))
            }
            guard link.row > batch.events else { continue }
            throw Problem.usage(
                "the batch \(batch.id) has no row \(link.row)",
                help: batch.events == 0 ? "it has none" : "its last row is \(batch.events)")
        }
    }

    private static func batches(of incident: Incident) -> String {
        let names = incident.batches.map(\.id.text).sorted()
        guard !names.isEmpty else {
            return "\(incident.id) has no evidence yet: breachboard import auto FILE \(incident.id)"
        }
        let more = names.count > 8 ? " and \(names.count - 8) more" : ""
        return "there is \(names.prefix(8).joined(separator: ", "))\(more)"
    }
}
