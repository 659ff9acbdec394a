import EvidenceLog
import IncidentModel
import Testing

/// Files as other programs write them, invented; each is recognised by itself.
struct SampleTests {
    struct Sample: CustomTestStringConvertible {
        let name: String
        let format: EvidenceFormat
        let text: String
        let times: [String?]
        var summary: String?
        var actor: String?
        var testDescription: String { name }
    }

    @Test(arguments: samples) func `a sample is recognised and read`(sample: Sample) throws {
        for piece in [3, 1 << 20] {
            let log = try ReadLog(Array(sample.text.utf8), name: sample.name, piece: piece)
            #expect(log.format == sample.format)
            #expect(log.times == sample.times)
            #expect(log.report.rejectedCount == 0)
            #expect(log.report.assumedZone == 0 || sample.format == .csv || sample.format == .text)
            if let summary = sample.summary { #expect(log.record(0).summary == summary) }
            if let actor = sample.actor { #expect(log.record(0).actor == actor) }
        }
    }

    private static let samples = hayabusa + plaso + timesketch + m365 + entra + zeek + jsonl + csv
}
