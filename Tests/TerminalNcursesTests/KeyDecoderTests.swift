import Terminal
import Testing

@testable import TerminalNcurses

@Suite struct `Keys from bytes` {
    @Test(arguments: [
        ("a", [Key.character("a")]),
        ("é", [.character("é")]),
        ("e\u{301}", [.character("e\u{301}")]),
        ("漢", [.character("漢")]),
        ("😀", [.character("😀")]),
        ("jk", [.character("j"), .character("k")]),
        ("\r", [.enter]),
        ("\n", [.enter]),
        ("\t", [.tab]),
        ("\u{7F}", [.backspace]),
        ("\u{08}", [.backspace]),
        ("\u{0}", [.control(" ")]),
        ("\u{3}", [.control("c")]),
        ("\u{1A}", [.control("z")]),
        ("\u{1F}", [.control("_")]),
        ("\u{1B}x", [.alternate("x")]),
    ])
    func `text and control keys`(bytes: String, keys: [Key]) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes.utf8) == keys)
        #expect(decoder.patience == .none)
    }

    static let sequences: [(String, Key)] = [
        ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
        ("\u{1B}OA", .up), ("\u{1B}OH", .home), ("\u{1B}OF", .end), ("\u{1B}[H", .home),
        ("\u{1B}[1;5A", .up), ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[Z", .backTab),
        ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[3;5~", .delete),
        ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}OP", .function(1)),
        ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)), ("\u{1B}[24~", .function(12)),
        ("\u{1B}Oq", .character("1")), ("\u{9B}A", .up),
    ]

    @Test(arguments: sequences)
    func `a key's sequence may be cut anywhere`(bytes: String, key: Key) {
        for cut in 0...bytes.utf8.count {
            var decoder = KeyDecoder()
            let keys =
                decoder.decode(bytes.utf8.prefix(cut)) + decoder.decode(bytes.utf8.dropFirst(cut))
            #expect(keys == [key], "cut at \(cut)")
            #expect(decoder.patience == .none)
        }
    }

    @Test func `a character may be cut anywhere`() {
        let bytes = Array("a😀b".utf8)
        for cut in 0...bytes.count {
            var decoder = KeyDecoder()
            let keys = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
            #expect(keys == [.character("a"), .character("😀"), .character("b")])
        }
    }

    @Test func `the rest of a character that never comes is unknown`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0xE2, 0x82]) == [])
        #expect(decoder.patience == .sequence)
        #expect(decoder.flush() == [.unknown])
    }

    @Test func `bytes that are not UTF-8 are unknown`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0xFF, 0x61, 0xC0]) == [.unknown, .character("a"), .unknown])
    }

    @Test func `escape alone is a key once nothing follows`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0x1B]) == [])
        #expect(decoder.patience == .escape)
        #expect(decoder.flush() == [.escape])
        #expect(decoder.patience == .none)
    }

    @Test func `escape twice is two keys`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode([0x1B, 0x1B]) == [.escape])
        #expect(decoder.flush() == [.escape])
    }

    @Test(arguments: [("\u{1B}[", Character("[")), ("\u{1B}O", "O")])
    func `an introducer alone is an Alt key`(bytes: String, character: Character) {
        var decoder = KeyDecoder()
        #expect(decoder.decode(bytes.utf8) == [])
        #expect(decoder.flush() == [.alternate(character)])
    }

    @Test func `the terminal's own sequences come first`() {
        var decoder = KeyDecoder(sequences: [Array("\u{1B}[225z".utf8): .function(2)])
        #expect(decoder.decode("\u{1B}[225z".utf8) == [.function(2)])
        #expect(decoder.decode("\u{1B}[226z".utf8) == [.unknown])
    }
}

@Suite struct `Mouse reports` {
    @Test func `a press and the wheel have a place`() {
        var decoder = KeyDecoder(takesMouse: true)
        let place = Position(row: 4, column: 9)
        let bytes = "\u{1B}[<0;10;5M\u{1B}[<0;10;5m\u{1B}[<64;10;5M\u{1B}[<81;10;5M"
        #expect(
            decoder.decode(bytes.utf8) == [
                .mouse(MouseEvent(kind: .press, position: place)), .unknown,
                .mouse(MouseEvent(kind: .wheelUp, position: place)),
                .mouse(MouseEvent(kind: .wheelDown, position: place)),
            ])
    }

    @Test(arguments: ["\u{1B}[<0;0;5M", "\u{1B}[<0;10M", "\u{1B}[<0;99999;1M", "\u{1B}[<35;1;1M"])
    func `a report that makes no sense is unknown`(bytes: String) {
        var decoder = KeyDecoder(takesMouse: true)
        #expect(decoder.decode(bytes.utf8) == [.unknown])
    }

    @Test func `reports that nobody asked for are unknown`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode("\u{1B}[<0;10;5M\u{1B}[Mqqq".utf8) == [.unknown, .unknown])
    }
}
