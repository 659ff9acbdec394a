import Dashboard
import Foundation
import IncidentModel
import IncidentStore
import Terminal
import Testing

@Suite struct HostileEvidenceTests {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "shared/badinputs")

    static let strings: [[UInt8]] =
        [
            "\u{1B}]52;c;ZXZpbA==\u{7}", "\u{9B}31m", "a\rb\u{8}\u{8}c", "\u{1B}P1$r0m\u{1B}\\",
            "invoice\u{202E}gpj.exe", "Z\u{351}\u{36B}\u{343}\u{36A}\u{302}\u{36B}algo",
            "a\u{200B}b\u{FEFF}c\u{E0041}", "👨‍👩‍👧‍👦🏳️‍🌈", "\u{1160}\u{11FF}", "\0\0",
            String(repeating: "\u{1B}[2J", count: 9_000), String(repeating: "漢", count: 5_000),
        ].map { Array($0.utf8) } + [[0xFF, 0xFE, 0x1B, 0x5B, 0x48], [0xC3], [0xED, 0xA0, 0x80]]

    @Test(arguments: [
        Size(rows: 36, columns: 120), Size(rows: 24, columns: 80), Size(rows: 15, columns: 60),
    ])
    func `whatever a record holds, table and details draw printable text alone`(size: Size) {
        expectHarmless(Self.strings, size)
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: folder.path())))
    func `no file of bad inputs acts on the terminal as evidence`() throws {
        let files = FileManager.default.enumerator(
            at: Self.folder, includingPropertiesForKeys: [.isRegularFileKey, .fileSizeKey])
        var lines: [[UInt8]] = []
        for case let file as URL in files ?? .init() {
            let values = try file.resourceValues(forKeys: [.isRegularFileKey])
            guard values.isRegularFile == true else { continue }
            let bytes = [UInt8](try Data(contentsOf: file)).prefix(20_000)
            lines.append(Array(bytes))
            lines += bytes.split(separator: 0x0A).prefix(8).map { Array($0.prefix(4_000)) }
        }
        #expect(lines.count > 100)
        expectHarmless(lines, Size(rows: 36, columns: 120))
    }

    /// Every record is selected, and opened, and scrolled through.
    private func expectHarmless(_ records: [[UInt8]], _ size: Size) {
        for glyphs in GlyphSet.allCases {
            var made = EvidenceBoard(size: size, glyphs: glyphs)
            made.add(
                "hostile",
                records.enumerated().map { place, raw in
                    let text = String(decoding: raw, as: UTF8.self)
                    return EvidenceBoard.Event(
                        time: 1_549_526_400_000 + Int64(place),
                        fields: [
                            ("source", text), ("user", text), ("message", text), (text, text),
                        ],
                        raw: raw)
                })
            made.press("8")
            for _ in records {
                expectPrintable(made.board.state.frame().grid, size)
                made.press("<enter>")
                expectPrintable(made.board.state.frame().grid, size)
                made.press("<pgdn>")
                expectPrintable(made.board.state.frame().grid, size)
                made.press("<esc>j")
            }
            made.press("CG <esc>H")
            expectPrintable(made.board.state.frame().grid, size)
        }
    }

    private func expectPrintable(_ grid: Grid, _ size: Size) {
        var bad: [Unicode.Scalar] = []
        for row in 0..<size.rows {
            for scalar in grid.text(row: row).unicodeScalars where !Self.isPrintable(scalar) {
                bad.append(scalar)
            }
            if grid.cells(row: row).reduce(0, { $0 + Int($1.width) }) != size.columns {
                Issue.record("row \(row) is not as wide as the screen")
            }
        }
        #expect(bad.isEmpty)
    }

    /// What a terminal draws and does nothing else with; joiners stay within an emoji.
    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
            false
        case .format: scalar == "\u{200D}"
        default: true
        }
    }
}
