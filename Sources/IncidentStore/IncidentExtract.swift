public import IncidentModel
internal import StrictJSON

/// What the duties of an incident follow from, kept beside its row of the portfolio so that nobody has to
/// read its log to know the next deadline.
///
/// It holds the present values that the clocks hang on and no more: of a count the revision that stands,
/// nothing of what was withdrawn, and not who set what. It holds nothing that depends on the time of day,
/// and is true at any time that is not before the last change.
public struct IncidentExtract: Hashable, Sendable {
    public let id: IncidentID
    /// The last change of the incident that it knows.
    public let head: Seq
    /// One line of JSON: the same incident always gives the same bytes.
    package let bytes: [UInt8]

    /// What a store kept.
    package init(id: IncidentID, head: Seq, bytes: [UInt8]) {
        self.id = id
        self.head = head
        self.bytes = bytes
    }

    package init(_ incident: Incident) {
        self.init(
            id: incident.id, head: incident.head.seq,
            bytes: ExtractJSON.value(of: incident).compactBytes)
    }

    /// The incident as far as its duties follow from it; nil where another program wrote it in its own way.
    ///
    /// The checklist holds the items alone that were ticked for a day ahead. To be reckoned with, not to
    /// be changed or folded on. Cost: some microseconds.
    public func incident() -> Incident? { ExtractJSON.incident(id, in: bytes) }

    /// Whether this program knows what is in it: otherwise nothing can be said of the bytes.
    var isReadable: Bool { bytes.starts(with: ExtractJSON.opening) }
}

extension IncidentSummary {
    /// The row as it stands at a time: items that were ticked for a day ahead of it are not done.
    ///
    /// - Parameter extract: what the row's `IncidentExtract` gives.
    public func seen(at now: Instant, by extract: Incident) -> IncidentSummary {
        let done = [extract, extract.seen(at: now)].map { incident in
            incident.checklist.count { $0.state == .done }
        }
        var summary = self
        summary.checklistDone -= done[0] - done[1]
        return summary
    }
}
