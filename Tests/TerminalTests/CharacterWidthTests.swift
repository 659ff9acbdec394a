import Terminal
import Testing

@Suite struct CharacterWidthTests {
    @Test(
        arguments: [
            ("a", 1), ("é", 1), ("漢", 2), ("가", 2), ("ｱ", 1), ("Ａ", 2), ("👍", 2), ("❤", 1),
            ("─", 1),
            ("\u{301}", 0), ("\u{1161}", 0), ("\u{200B}", 0), ("\u{3000}", 2), ("€", 1), ("अ", 1),
        ] as [(Unicode.Scalar, Int)])
    func `a scalar has the width of its class`(scalar: Unicode.Scalar, width: Int) {
        #expect(CharacterWidth.columns(of: scalar) == width)
    }

    @Test func `the width of every text is the sum of its clusters`() {
        for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = SafeText("x" + String(scalar))
            let sum = text.clusters.reduce(0) { $0 + $1.width }
            if sum != text.width { Issue.record("U+\(String(value, radix: 16)): \(sum)") }
        }
    }

    @Test func `every scalar that is shown keeps its width when it is shown again`() {
        for value in UInt32(0x20)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = SafeText(String(scalar))
            let again = SafeText(once.description)
            if once.width != again.width { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test(arguments: Symbol.allCases)
    func `a sign and its twin take one column`(symbol: Symbol) {
        #expect(GlyphSet.unicode.text(symbol).width == 1)
        #expect(GlyphSet.ascii.text(symbol).width == 1)
        #expect(GlyphSet.ascii.text(symbol).isASCII)
        #expect(!symbol.unicode.properties.isEmojiPresentation)
        #expect(!(0x2800...0x28FF).contains(symbol.unicode.value))
    }
}
