import TestSupport
import Testing

@testable import Formats

struct CellTextTests {
    static let cells = [
        "=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", "\0=1+1",
        "=cmd|'/c calc'!A1", "＝1+1", "＋1", "－1", "＠x", "\"=1+1\"", ";=1+1", ",=1+1", "a,=1+1",
        "-12.5", "+49 30 1234", "=", "a\"b", "a\r\nb", "\u{FEFF}=1+1", "%0A=", "|=1", "'=1", "''-",
        "'", "it's", "\u{1B}[31m", "\u{9B}2J", "\u{202E}gpj", "\\u001b", "\\u0041", "\\u005cu001b",
        "\u{E0041}", "C:\\users\\u", "", "👩‍💻",
    ]

    @Test(arguments: cells)
    func `a cell comes back as it was`(text: String) {
        #expect(CellText.read(CellText.written(text)) == text)
    }

    @Test(arguments: cells)
    func `no cell begins with what a spreadsheet would work out, and none acts`(text: String) {
        let written = CellText.written(text)
        let triggers: Set<Unicode.Scalar> = [
            "=", "+", "-", "@", "\t", "\r", "\n", "\0", "＝", "＋", "－", "＠",
        ]
        for part in written.unicodeScalars.split(whereSeparator: {
            ",;|".unicodeScalars.contains($0)
        }) {
            #expect(!triggers.contains(part.first ?? "x"), "\(written.debugDescription)")
        }
        #expect(!written.unicodeScalars.contains(where: CellText.acts))
    }

    @Test func `any text comes back`() {
        var generator = SeededGenerator(seed: 3)
        let pieces = Self.cells + ["'", "\\", "u", "%7C", "%25", "%2C", "|", ",", ";", "\u{301}"]
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...6, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined()
            #expect(
                Array(CellText.read(CellText.written(text)).unicodeScalars)
                    == Array(text.unicodeScalars))
            #expect(Array(IrisTags.decoded(IrisTags.encoded(text)).utf8) == Array(text.utf8))
            #expect(!IrisTags.encoded(text).contains("|"))
        }
    }
}
