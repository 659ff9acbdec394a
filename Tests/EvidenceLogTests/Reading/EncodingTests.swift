import EvidenceLog
import Testing

struct EncodingTests {
    private static let text = "time,text\r\n2026-03-02T10:00:00Z,café 🙂\r\n"

    @Test(arguments: [true, false], [1, 2, 3, 1 << 20])
    func `UTF-16 becomes UTF-8`(isBigEndian: Bool, piece: Int) throws {
        let units = [0xFEFF] + Array(Self.text.utf16)
        let bytes = units.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return isBigEndian ? [high, low] : [low, high]
        }
        let log = try ReadLog(bytes, piece: piece)
        #expect(log.record(0)["text"] == "café 🙂")
        #expect(String(decoding: log.events[0].raw, as: UTF8.self) == "2026-03-02T10:00:00Z,café 🙂")
        #expect(log.report.repaired == [.init(line: 1, field: "file", kind: .utf16)])
    }

    @Test func `half of a character at the end of UTF-16 is shown as none`() throws {
        let text = "time,text\n2026-03-02T10:00:00Z,x"
        var bytes: [UInt8] = [0xFF, 0xFE]
        for byte in text.utf8 { bytes += [byte, 0] }
        let log = try ReadLog(bytes + [0x3D, 0xD8, 0x41])
        #expect(log.record(0)["text"]?.hasPrefix("x\u{FFFD}") == true)
    }

    @Test func `a byte order mark is no part of the first name`() throws {
        let log = try ReadLog("\u{FEFF}" + Self.text)
        #expect(log.layouts[0].columns == ["time", "text"])
        #expect(log.report.repaired == [.init(line: 1, field: "file", kind: .byteOrderMark)])
    }

    @Test func `bytes that are no UTF-8 stay, and are shown as such`() throws {
        let log = try ReadLog(
            Array("time,text\n2026-03-02T10:00:00Z,caf".utf8) + [0xE9, 0x00, 0x0A])
        #expect(log.events[0].raw.suffix(2) == [0xE9, 0x00])
        #expect(log.record(0)["text"] == "caf\u{FFFD}\0")
        #expect(log.report.repaired.map(\.kind) == [.nul, .notUTF8])
    }
}
