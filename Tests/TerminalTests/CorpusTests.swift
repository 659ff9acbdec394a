import Foundation
import Terminal
import Testing

/// Strings that broke other programs, kept in a folder beside the repository.
private enum Corpus {
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/badinputs")
    static let naughty = folder.appending(path: "blns/blns.json")
    static let escapes = folder.appending(path: "ours/escapes.jsonl")
    static let stress = folder.appending(path: "utf8")

    static func exists(_ file: URL) -> Bool {
        FileManager.default.fileExists(atPath: file.path())
    }

    struct Escape: Decodable {
        let name: String
        let hex: String

        var bytes: [UInt8] {
            let digits = Array(hex.utf8)
            return stride(from: 0, to: digits.count - 1, by: 2).compactMap { place in
                UInt8(String(decoding: digits[place...place + 1], as: UTF8.self), radix: 16)
            }
        }
    }
}

@Suite struct CorpusTests {
    @Test(.enabled(if: Corpus.exists(Corpus.naughty)))
    func `no naughty string acts on the terminal or breaks a row`() throws {
        let strings = try JSONDecoder().decode(
            [String].self, from: Data(contentsOf: Corpus.naughty))
        #expect(strings.count > 500)
        for string in strings { expectHarmless(SafeText(string), string) }
    }

    @Test(.enabled(if: Corpus.exists(Corpus.escapes)))
    func `no escape sequence acts on the terminal or breaks a row`() throws {
        let lines = try String(contentsOf: Corpus.escapes, encoding: .utf8).split(separator: "\n")
        #expect(lines.count > 50)
        for line in lines {
            let escape = try JSONDecoder().decode(Corpus.Escape.self, from: Data(line.utf8))
            expectHarmless(SafeText(decoding: escape.bytes), escape.name)
        }
    }

    @Test(.enabled(if: Corpus.exists(Corpus.stress)))
    func `ill-formed UTF-8 is drawn without harm`() throws {
        let files = try FileManager.default.contentsOfDirectory(
            at: Corpus.stress, includingPropertiesForKeys: [.isRegularFileKey])
        for file in files
        where try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
            let bytes = [UInt8](try Data(contentsOf: file))
            for line in bytes.split(separator: 0x0A) {
                expectHarmless(SafeText(decoding: line), file.lastPathComponent)
            }
        }
    }

    @Test(arguments: [
        "\u{1B}]52;c;ZXZpbA==\u{7}", "\u{9B}31m", "a\rb", "a\u{8}b", "\u{1B}P1$r0m\u{1B}\\",
        "مرحبا\u{202E}abc", "Z\u{351}\u{36B}\u{343}\u{36A}\u{302}\u{36B}algo", "👨‍👩‍👧‍👦🏳️‍🌈",
        "\u{1160}\u{11FF}",
    ])
    func `a hostile string is drawn without harm`(raw: String) {
        expectHarmless(SafeText(raw), raw)
    }

    private func expectHarmless(_ text: SafeText, _ source: String) {
        #expect(text.description.unicodeScalars.allSatisfy(isPrintable), "\(source)")
        #expect(text.clusters.reduce(0) { $0 + $1.width } == text.width, "\(source)")
        #expect(text.clusters.allSatisfy { $0.marks.count <= 4 }, "\(source)")
        #expect(text.asciiTwin.width == text.width, "\(source)")
        var canvas = Canvas(size: Size(rows: 3, columns: 20))
        canvas.box()
        canvas.inside(Region(row: 1, column: 1, rows: 1, columns: 18)) { $0.write(text, row: 0) }
        #expect(canvas.grid[1, 0].glyph == .scalar("│"), "\(source)")
        #expect(canvas.grid[1, 19].glyph == .scalar("│"), "\(source)")
        #expect(canvas.grid.cells(row: 1).reduce(0) { $0 + Int($1.width) } == 20, "\(source)")
    }

    private func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
            .unassigned:
            false
        default: !scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}
