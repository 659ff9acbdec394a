import EvidenceLog
import IncidentModel
import Testing

/// Lines that a program coloured for a terminal.
struct ColouredTextTests {
    private static let escape = "\u{1B}["
    private static let line =
        "\(escape)0m\(escape)32mMar  2 \(escape)0m\(escape)1;33m10:00:00\(escape)0m wks "
        + "\(escape)31msshd\(escape)0m[7]: in\(escape)K"

    @Test func `the time is found behind the colours, and the record keeps them`() throws {
        let log = try ReadLog(
            "\(Self.line)\n  more\n\(Self.line)\n", year: UnstatedYear.named(2026))
        #expect(log.format == .text)
        #expect(log.times == ["2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z"])
        #expect(log.events[0].raw == Array("\(Self.line)\n  more".utf8))
        let fields = log.record(0).fields
        #expect(fields.first { $0.name == "host" }?.value == "wks")
        #expect(fields.first { $0.name == "program" }?.value == "sshd")
        #expect(fields.first { $0.name == "time" }?.value == "Mar  2 10:00:00")
    }

    @Test(arguments: [
        "\u{1B}", "\u{1B}[", "\u{1B}[m", "\u{1B}[31", "\u{1B}[2J2026-03-02 10:00:00 x",
        "\u{1B}]0;x\u{07}2026-03-02 10:00:00 x", "\u{1B}[31m 2026-03-02 10:00:00 x",
    ]) func `what else begins with an escape is no time`(line: String) throws {
        let log = try ReadLog("2026-03-01 10:00:00 x\n\(line)\n", .text)
        #expect(log.events.count == 1)
        #expect(log.events[0].raw.count == 22 + line.utf8.count)
    }

    @Test func `any cut of coloured text is read without a trap`() throws {
        let text = Array("\(Self.line)\n\(Self.line)\n".utf8)
        for count in Self.line.utf8.count...text.count {
            let whole = try ReadLog(Array(text.prefix(count)), .text, year: .named(2026))
            let pieces = try ReadLog(
                Array(text.prefix(count)), .text, piece: 1, year: .named(2026))
            #expect(whole.events == pieces.events)
        }
    }
}
