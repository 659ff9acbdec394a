import Testing

/// What a log brings along must not reach the terminal as anything but text.
@Suite struct HostileEvidenceOnTerminalTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
        var log = "datetime,message,timestamp_desc,user\n"
        for (number, text) in Self.hostile.enumerated() {
            let quoted = text.replacing("\"", with: "\"\"")
            log +=
                "2019-02-07T08:\(10 + number):00Z,\"row\(number) \(quoted)\",\"\(quoted)\",\"\(quoted)\"\n"
        }
        try place.write(Array(log.utf8), to: "hostile.csv")
        let run = try place.run("import", "timesketch", "\(place.folder)/hostile.csv")
        try #require(run.exit == 0, "\(run.problems)")
    }

    private static let hostile = [
        "\u{1B}[2J\u{1B}[H", "\u{1B}]0;title\u{07}", "\u{1B}]52;c;aGk=\u{07}",
        "\u{1B}P+q544e\u{1B}\\",
        "\u{1B}[?1049l\u{1B}[?25h", "\u{9B}31mred", "\u{9D}0;x\u{9C}", "\u{1B}c",
        "\u{1B}[6n\u{1B}[c",
        "a\u{202E}b\u{2066}c", "zero\u{200B}width\u{FEFF}", "\u{07}\u{08}\u{0B}\u{0C}\u{7F}",
        "\u{1B}_app\u{1B}\\", "\u{1B}^pm\u{1B}\\", "\u{1B}X\u{1B}\\", "\u{E0041}\u{E0042}",
        "line\nbreak\r\nin\ta cell", "\u{1B}[?2004h\u{1B}[200~paste\u{1B}[201~",
        "=HYPERLINK(\"x\")",
    ]

    @Test func `no control function of a record reaches the terminal`() throws {
        let board = BoardOnTerminal(
            ["--db", place.database, "--now", "2019-03-28T10:00-04:00", "--as", "alice"])
        try #require(board.waits(for: "Phishing"))
        board.type("8")
        try #require(board.waits(for: "row0"))
        board.type("\r")
        try #require(board.waits(for: "Record, as it stood"))
        board.type("jjjjjq")
        for _ in Self.hostile.indices.dropFirst() { board.type("j\rjjjjjq") }
        for keys in ["H", "q", "C", "q", "B", "q", "G", "\\row1\r"] {
            board.type(keys)
        }
        board.type("QQ")
        _ = board.end(within: 2_000)
        let parsed = TerminalBytes(board.bytes)
        #expect(parsed.findings == [])
        #expect(parsed.text.contains("row0"))
    }

    @Test func `the strict reader finds what a careless program would send`() {
        for text in Self.hostile.dropLast(3) where text.unicodeScalars.contains("\u{1B}") {
            let isHarmless = text == "\u{1B}[2J\u{1B}[H" || text == "\u{1B}[?1049l\u{1B}[?25h"
            #expect(
                TerminalBytes(Array(text.utf8)).findings.isEmpty == isHarmless,
                "\(text.debugDescription)")
        }
    }
}
