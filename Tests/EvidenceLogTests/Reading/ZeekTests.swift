import EvidenceLog
import Testing

struct ZeekTests {
    private static let log =
        "#separator \\x09\n#set_separator\t,\n#empty_field\t(empty)\n#unset_field\t-\n#path\tconn\n"
        + "#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\n"
        + "#types\ttime\tstring\taddr\tport\taddr\tport\tenum\tstring\n"
        + "1379288667.706265\tCoy\t192.168.33.10\t1032\t54.245.228.191\t80\ttcp\t-\n"
        + "#close\t2014-04-03-10-08-28\n#path\tdns\n#fields\tts\tuid\tquery\tanswers\n"
        + "1379288668.5\tCza\ta\\x09\\xc3\\xa9\"b\t(empty)\n"

    @Test func `a second heading makes another layout`() throws {
        let log = try ReadLog(Self.log)
        #expect(log.format == .zeek)
        #expect(log.times == ["2013-09-15T23:44:27.706Z 265 µs", "2013-09-15T23:44:28.500Z"])
        #expect(log.events.map(\.layout) == [0, 1])
        #expect(log.events.map(\.line) == [8, 12])
        #expect(log.layouts.map(\.columns.count) == [8, 4])
    }

    @Test func `unset and empty fields are blank, escaped bytes are read`() throws {
        let log = try ReadLog(Self.log)
        #expect(log.record(0)["service"] == "")
        #expect(log.record(0).source == "conn")
        #expect(log.record(0).summary == "tcp 192.168.33.10 1032 → 54.245.228.191 80")
        #expect(log.record(1)["query"] == "a\té\"b")
        #expect(log.record(1)["answers"] == "")
        #expect(log.record(1).source == "dns")
    }

    @Test func `Zeek's JSON has counts or dates`() throws {
        let log = try ReadLog(
            #"""
            {"ts":1379288667.706265,"uid":"Coy","id.orig_h":"10.0.0.1","id.resp_h":"10.0.0.2","proto":"tcp"}
            {"ts":"2013-09-15T23:44:28.500000Z","uid":"Cza","id.orig_h":"10.0.0.1"}
            """#)
        #expect(log.format == .zeek)
        #expect(log.times == ["2013-09-15T23:44:27.706Z 265 µs", "2013-09-15T23:44:28.500Z"])
        #expect(log.record(0).actor == "10.0.0.1")
    }

    @Test func `another separator is taken from the heading`() throws {
        let log = try ReadLog("#separator \\x7c\n#fields|ts|uid|msg\n1379288667.5|C|a\tb\n", .zeek)
        #expect(log.record(0)["msg"] == "a\tb")
        #expect(log.times == ["2013-09-15T23:44:27.500Z"])
    }

    @Test func `lines before any heading are refused`() throws {
        let log = try ReadLog("#separator \\x09\nx\ty\n#fields\tts\tuid\n1.5\tC\n")
        #expect(log.report.rejected.map(\.line) == [2])
        #expect(log.report.rejected.map(\.kind) == [.wrongShape])
        #expect(log.events.count == 1)
    }
}
