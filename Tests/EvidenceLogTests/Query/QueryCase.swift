import EvidenceLog
import IncidentModel
import IncidentStore
import TestSupport
import Testing

/// A day in New York, by which searches are read.
let here: Standpoint = {
    guard let zone = Zone("America/New_York") else { preconditionFailure("no such zone") }
    return Standpoint(now: Instant(milliseconds: 1_551_967_500_000), in: zone)
}()

extension RecordLayout {
    static let comma = RecordLayout(
        format: .csv, shape: .delimited(separator: 0x2C),
        columns: ["time", "User", "text", "host"],
        roles: [.summary: ["text"], .actor: ["user"], .source: ["host", "=firewall"]])

    static let json = RecordLayout(
        format: .jsonl, shape: .jsonLines, columns: [],
        roles: [.summary: ["message"], .actor: ["user"], .source: ["source"]])

    static let lines = RecordLayout(
        format: .text, shape: .text, columns: [],
        roles: [
            .time: ["time"], .summary: ["message"], .source: ["program", "=text"],
            .actor: ["user", "host"],
        ])
    static let zeek = RecordLayout(
        format: .zeek, shape: .zeek(separator: 0x09, unset: "-", empty: "(empty)"),
        columns: ["ts", "proto", "id.orig_h", "id.orig_p", "id.resp_h", "id.resp_p", "user"],
        roles: [.summary: ["event"], .source: ["_path", "=conn"], .actor: ["user"]])
}

extension EvidenceBatch {
    /// A batch as an incident has it, its records read by a layout.
    static func made(
        _ name: String, titled title: String = "", _ layout: RecordLayout, ahead: String? = nil
    ) throws -> EvidenceBatch {
        var desk = Desk()
        var incident = try #require(
            Incident(opening: Change(seq: Seq(1), command: desk.opening())))
        var fields: [Field: Value] = [
            .title: .text(title.isEmpty ? name : title), .format: .text(layout.format.rawValue),
            .zone: .text("UTC"), .rows: .text("1"), .file: .text("f"), .digest: .text("d"),
            .layout: .text(RecordLayout.text(of: [layout])),
        ]
        if let ahead { fields[.skew] = .text(ahead) }
        let id = try #require(ItemID(name))
        incident.apply(
            Change(seq: Seq(2), command: desk.command(.add(fields), Target(.evidence, id))))
        return try #require(incident.batches.first)
    }
}
