import Terminal
import Testing

@testable import TerminalNcurses

@Suite struct `Pastes` {
    static let bracketed = "\u{1B}[200~rm -rf\r\nq\u{1B}[A\u{1B}[201~x"

    @Test func `a bracketed paste is one key wherever it is cut`() {
        let bytes = Array(Self.bracketed.utf8)
        for cut in 0...bytes.count {
            var decoder = KeyDecoder()
            let keys = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
            #expect(keys == [.paste("rm -rf\nq\u{1B}[A"), .character("x")], "cut at \(cut)")
        }
    }

    @Test func `a paste that does not end is still no keys`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode("\u{1B}[200~delete\ryes\r".utf8) == [])
        #expect(decoder.patience == .paste)
        #expect(decoder.flush() == [.paste("delete\nyes\n")])
    }

    @Test func `a paste beyond the limit is cut and ends where it ends`() {
        var decoder = KeyDecoder()
        let long = [UInt8](repeating: 0x61, count: 3 * KeyDecoder.pasteLimit)
        let bytes = Array("\u{1B}[200~".utf8) + long + Array("\u{1B}[201~q".utf8)
        let keys = decoder.decode(bytes)
        #expect(keys.count == 2)
        #expect(keys.first == .paste(String(repeating: "a", count: KeyDecoder.pasteLimit)))
        #expect(keys.last == .character("q"))
    }

    @Test(arguments: ["rm x\r", "ab\r\ncd", "\nabc", "漢字漢\r"])
    func `a burst with a newline is a paste`(bytes: String) {
        var decoder = KeyDecoder()
        let keys = decoder.decode(bytes.utf8)
        let text = bytes.split(separator: "\r\n", omittingEmptySubsequences: false)
            .joined(separator: "\n")
        #expect(keys == [.paste(String(text.map { $0 == "\r" ? "\n" : $0 }))])
    }

    @Test func `a burst is a paste beside other sequences too`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode("\u{1B}[Aabc\rq\u{1B}[B".utf8) == [.up, .paste("abc\nq"), .down])
    }

    @Test func `few keys at once are keys`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode("jj\r".utf8) == [.character("j"), .character("j"), .enter])
        #expect(decoder.decode("typed fast".utf8).count == 10)
    }

    @Test func `a closing mark without a paste is unknown`() {
        var decoder = KeyDecoder()
        #expect(decoder.decode("\u{1B}[201~".utf8) == [.unknown])
    }
}
