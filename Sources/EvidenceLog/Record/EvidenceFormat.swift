/// The formats of logs, by their names on the command line.
public enum EvidenceFormat: String, CaseIterable, Hashable, Sendable {
    case iris, timesketch, plaso, hayabusa, m365, zeek, csv, jsonl
    /// Lines that begin with a time, and W3C's extended log format.
    case text
}
