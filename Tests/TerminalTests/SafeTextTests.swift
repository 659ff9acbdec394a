import Terminal
import Testing

@Suite struct SafeTextTests {
    @Test func `an escape sequence in evidence becomes visible cells`() {
        let text = SafeText("ok\u{1B}[31m")
        #expect(text.description == "ok␛[31m")
        #expect(text.width == 7)
        #expect(!text.hasHiddenCharacters)
    }

    @Test(arguments: [
        ("\u{0}", "␀"), ("\u{7}", "␇"), ("\u{8}", "␈"), ("\t", "␉"), ("\n", "␊"), ("\r", "␍"),
        ("\r\n", "␍␊"), ("\u{7F}", "␡"), ("\u{85}", "␤"), ("\u{9B}", "\u{FFFD}"),
        ("\u{2028}", "␤"), ("\u{2029}", "␤"), ("\u{E000}", "\u{FFFD}"), ("\u{FFFF}", "\u{FFFD}"),
        ("\u{378}", "\u{FFFD}"), ("\u{10FFFF}", "\u{FFFD}"),
    ])
    func `a control or a scalar without a glyph is one cell each`(raw: String, shown: String) {
        #expect(SafeText(raw).description == shown)
        #expect(SafeText(raw).width == raw.unicodeScalars.count)
    }

    @Test func `a reversed file name shows where it is reversed`() {
        let text = SafeText("invoice\u{202E}gpj.exe")
        #expect(text.description == "invoice‹RLO›gpj.exe")
        #expect(text.width == 19)
    }

    @Test(arguments: [
        "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{34F}", "\u{E0041}", "\u{2063}", "\u{3164}",
    ])
    func `a character that cannot be seen is dropped and reported`(hidden: String) {
        let text = SafeText("pay\(hidden)pal")
        #expect(text.description == "paypal")
        #expect(text.hasHiddenCharacters)
        #expect(SafeText.revealing("pay\(hidden)pal").description.contains("‹U+"))
        #expect(!SafeText.revealing("pay\(hidden)pal").hasHiddenCharacters)
    }

    @Test(arguments: [
        ("❤\u{FE0F}", "❤", 1), ("👩\u{200D}💻", "👩💻", 4), ("👍🏽", "👍", 2), ("🇩🇪", "DE", 2),
        ("☠\u{FE0F}\u{200D}", "☠", 1),
    ])
    func `an emoji is reduced to glyphs that all width tables agree on`(
        raw: String, shown: String, width: Int
    ) {
        let text = SafeText(raw)
        #expect(text.description == shown)
        #expect(text.width == width)
        #expect(!text.hasHiddenCharacters)
    }

    @Test func `a second variation selector is reported as hidden`() {
        #expect(SafeText("❤\u{FE0F}\u{FE0F}").hasHiddenCharacters)
        #expect(SafeText("a\u{FE0F}").hasHiddenCharacters)
        #expect(SafeText("❤\u{E0100}").hasHiddenCharacters)
    }

    @Test func `a cell keeps four combining marks`() {
        let text = SafeText("e" + String(repeating: "\u{301}", count: 40) + "x")
        #expect(text.width == 2)
        #expect(text.clusters.map { $0.marks.count } == [4, 0])
    }

    @Test func `a mark without a base gets one`() {
        #expect(SafeText("\u{301}a").description == "◌\u{301}a")
        #expect(SafeText("\u{200B}\u{301}").description == "◌\u{301}")
    }

    @Test func `a text can never change one that stands before it`() {
        let joined = SafeText("e") + SafeText("\u{301}")
        #expect(joined.width == 2)
        let untrusted = "\u{301}"
        #expect(("e\(untrusted)" as SafeText).width == 2)
    }

    @Test func `interpolation sanitizes what is put in`() {
        let evil = "\u{1B}]0;x\u{7}"
        let text: SafeText = "title \(evil) of \(3) in \(SafeText("a\u{200B}"))"
        #expect(text.description == "title ␛]0;x␇ of 3 in a")
        #expect(text.hasHiddenCharacters)
    }

    @Test func `a long text is cut after 4096 columns`() {
        let plain = SafeText(String(repeating: "x", count: 100_000))
        #expect(plain.width == 4096)
        #expect(plain.description.hasSuffix("…"))
        let wide = SafeText(String(repeating: "漢", count: 100_000))
        #expect(wide.width <= 4096)
        #expect(wide.description.hasSuffix("…"))
    }

    @Test func `bytes that are not UTF-8 become replacement characters`() {
        let text = SafeText(decoding: [0x61, 0x9B, 0xFF, 0x62] as [UInt8])
        #expect(text.description == "a\u{FFFD}\u{FFFD}b")
        #expect(text.width == 4)
    }

    @Test func `sanitizing again changes nothing`() {
        for raw in ["\u{1B}[2J", "\u{202E}x", "e\u{301}\u{301}", "👩\u{200D}💻", "\u{85}"] {
            let once = SafeText(raw)
            #expect(SafeText(once.description).description == once.description)
        }
    }

    @Test func `a screen of plain text costs little`() {
        let rows = (0..<36).map { String(repeating: "log line \($0 % 10) ", count: 11) }
        let clock = ContinuousClock()
        let passes = 50
        let time = clock.measure {
            for _ in 0..<passes { for row in rows { _ = SafeText(row) } }
        }
        // Far above the goal of 100 us a screen, because tests run unoptimized and beside others.
        #expect(time / passes < .milliseconds(10))
    }
}
