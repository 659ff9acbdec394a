import Glibc
import Terminal
import Testing

@testable import TerminalNcurses

/// Both ends of a pipe, in place of a terminal.
private struct Pipe: ~Copyable {
    let input: Int32
    let output: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        pipe(&ends)
        (input, output) = (ends[0], ends[1])
    }

    deinit { close(input) }

    func type(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(write(output, bytes, bytes.count) == bytes.count)
    }

    func reader(escapeDelay: Int = 25) -> KeyReader {
        KeyReader(
            descriptor: input, escapeDelay: escapeDelay, decoder: KeyDecoder(takesMouse: true))
    }
}

@Suite struct `Reading keys` {
    @Test func `nothing typed is no keys and no wait`() {
        let pipe = Pipe()
        var reader = pipe.reader()
        #expect(reader.read() == .keys([]))
        #expect(reader.wait == nil)
        close(pipe.output)
    }

    @Test func `a long burst is read as one paste`() {
        let pipe = Pipe()
        var reader = pipe.reader()
        let text = String(repeating: "line of text\n", count: 1_000)
        pipe.type(text)
        #expect(reader.read() == .keys([.paste(text)]))
        close(pipe.output)
    }

    @Test func `escape comes after its delay`() {
        let pipe = Pipe()
        var reader = pipe.reader(escapeDelay: 0)
        pipe.type("\u{1B}")
        #expect(reader.read() == .keys([]))
        #expect(reader.wait == 0)
        #expect(reader.read() == .keys([.escape]))
        #expect(reader.wait == nil)
        close(pipe.output)
    }

    @Test func `two quick clicks on one place are a double click`() {
        let pipe = Pipe()
        var reader = pipe.reader()
        pipe.type("\u{1B}[<0;1;1M\u{1B}[<0;1;1M\u{1B}[<0;1;1M")
        let place = Position(row: 0, column: 0)
        let kinds: [MouseEvent.Kind] = [.press, .doubleClick, .press]
        #expect(
            reader.read()
                == .keys(kinds.map { .mouse(MouseEvent(kind: $0, position: place)) }))
        close(pipe.output)
    }

    @Test func `a terminal that is gone is told after its last keys`() {
        let pipe = Pipe()
        var reader = pipe.reader()
        pipe.type("q")
        close(pipe.output)
        #expect(reader.read() == .keys([.character("q")]))
        #expect(reader.read() == .closed)
    }
}

@Suite struct `Waiting` {
    @Test func `only what can be read is ready`() {
        let one = Pipe()
        let other = Pipe()
        other.type("x")
        let ready = EventWait.ready(among: [one.input, -1, other.input], within: 1_000)
        #expect(ready == [other.input])
        #expect(EventWait.ready(among: [one.input, -1], within: 1) == [])
        close(one.output)
        close(other.output)
    }
}
