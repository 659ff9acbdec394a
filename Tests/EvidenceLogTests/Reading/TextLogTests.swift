import EvidenceLog
import IncidentModel
import Testing

/// Plain text whose lines begin with times.
struct TextLogTests {
    @Test(arguments: [
        ("2026-03-02T10:00:00Z host prog[1]: x", "2026-03-02T10:00:00Z"),
        ("2026-03-02T10:00:00.123456+01:00 host prog: x", "2026-03-02T09:00:00.123Z 456 µs"),
        ("2026-03-02 10:00:00,123 [main] INFO x", "2026-03-02T10:00:00.123Z"),
        ("2026-03-02 10:00:00,123:DEBUG:x", "2026-03-02T10:00:00.123Z"),
        ("2026-03-02 10:00:00.5 UTC [77] LOG:  x", "2026-03-02T10:00:00.500Z"),
        ("2026/03/02 10:00:00 [error] 9#0: *1 x", "2026-03-02T10:00:00Z"),
        ("2026-03-02 10:00:00 +0100 x", "2026-03-02T09:00:00Z"),
        ("[2026-03-02 10:00:00,061] INFO x", "2026-03-02T10:00:00.061Z"),
        ("[Mon Mar 02 10:00:00.123456 2026] [core:error] x", "2026-03-02T10:00:00.123Z 456 µs"),
        ("Mon Mar  2 10:00:00 2026 x", "2026-03-02T10:00:00Z"),
        ("Mon Mar  2 10:00:00 UTC 2026 x", "2026-03-02T10:00:00Z"),
        ("Mar  2 2026 10:00:00 fw : %ASA-6-302013: x", "2026-03-02T10:00:00Z"),
        ("02 Mar 2026 10:00:00 x", "2026-03-02T10:00:00Z"),
        ("1772445600.123    921 10.0.0.1 TCP_MISS/200 x", "2026-03-02T10:00:00.123Z"),
        ("1772445600123 x", "2026-03-02T10:00:00.123Z"),
        ("type=USER_LOGIN msg=audit(1772445600.243:77): pid=1 x", "2026-03-02T10:00:00.243Z"),
        ("date=2026-03-02 time=10:00:00 devname=\"fw\" x", "2026-03-02T10:00:00Z"),
        ("time=\"2026-03-02T10:00:00Z\" level=info msg=\"x\"", "2026-03-02T10:00:00Z"),
        ("@4000000069a55faa00000000 tcpserver: x", "2026-03-02T10:00:00Z"),
        ("2026-061T10:00:00,250:DEBUG:x", "2026-03-02T10:00:00.250Z"),
        ("<34>1 2026-03-02T10:00:00.003Z host su - ID47 - x", "2026-03-02T10:00:00.003Z"),
        (
            "10.0.0.1 - kh [02/Mar/2026:10:00:00 +0000] \"GET / HTTP/1.1\" 200 2",
            "2026-03-02T10:00:00Z"
        ),
        (
            "www.example.org:443 ::1 - - [02/Mar/2026:10:00:00 -0700] \"-\" 408 0",
            "2026-03-02T17:00:00Z"
        ),
    ]) func `the time at the head of a line is found`(line: String, time: String) throws {
        let log = try ReadLog("\(line)\n\(line) more\n")
        #expect(log.format == .text)
        #expect(log.times == [time, time])
        #expect(log.report.undated == 0)
        #expect(log.record(0).summary.isEmpty == false)
    }

    @Test func `syslog says host, program and message`() throws {
        let log = try ReadLog(
            """
            <86>Mar  2 10:00:00 wks-01 sshd[4711]: Accepted password for kh from 10.0.0.5 port 22
            Mar  2 10:00:01 wks-01 kernel: eth0 up
            Mar  2 10:00:02 CRON[7]: (root) CMD (x)

            """, year: .named(2026))
        #expect(log.record(0)["host"] == "wks-01")
        #expect(log.record(0).source == "sshd")
        #expect(log.record(0)["pid"] == "4711")
        #expect(log.record(0).summary == "Accepted password for kh from 10.0.0.5 port 22")
        #expect(log.record(1).source == "kernel")
        #expect(log.record(2).source == "CRON")
        let newer = try ReadLog(
            "<165>1 2026-03-02T10:00:00Z host evntslog 8710 ID47 [x@1 a=\"b ] c\"][y@1 d=\"e\"] message\n"
        )
        #expect(newer.record(0)["data"] == "[x@1 a=\"b ] c\"][y@1 d=\"e\"]")
        #expect(newer.record(0).summary == "message")
        #expect(newer.record(0).actor == "host")
    }

    @Test func `a web server says who asked for what`() throws {
        let log = try ReadLog(
            #"""
            203.0.113.9 - kh [02/Mar/2026:10:00:00 +0100] "GET /a?b=\"c\" HTTP/1.1" 200 2326 "http://example.org/" "Mozilla/5.0 (X11)"
            203.0.113.9 [02/Mar/2026:10:00:01 +0100] "POST /login HTTP/1.1" 302 -
            """#)
        #expect(log.record(0).summary == #"GET /a?b=\"c\" HTTP/1.1 200"#)
        #expect(log.record(0).actor == "kh")
        #expect(log.record(0)["agent"] == "Mozilla/5.0 (X11)")
        #expect(log.record(1).actor == "203.0.113.9")
        #expect(log.record(1).source == "access log")
    }

    @Test func `lines without a time belong to the record in front of them`() throws {
        let text = """
            2026-03-02 10:00:00,000 ERROR failed
            java.lang.Exception: x

            \tat a.b(C.java:1)
            2026-03-02 10:00:01,000 INFO on

            """
        for piece in [1, 5, 1 << 20] {
            let log = try ReadLog(Array(text.utf8), piece: piece)
            #expect(log.events.map(\.line) == [1, 5])
            #expect(log.record(0).summary.hasSuffix("at a.b(C.java:1)"))
        }
        let preamble = try ReadLog(
            "-- begin --\nMar  2 10:00:00 h p: x\n", .text, year: .named(2026))
        #expect(preamble.times == [nil, "2026-03-02T10:00:00Z"])
    }

    @Test func `few records with much behind them are a log, too`() throws {
        let dump = String(repeating: "  <x>y, z</x>\n", count: 30)
        let log = try ReadLog(
            "[2026-03-02 10:00:00,061] INFO a\n\(dump)[2026-03-02 10:00:01,061] INFO b\n\(dump)")
        #expect(log.events.map(\.line) == [1, 32])
    }

    @Test func `a year that is not stated is counted from the one that is named`() throws {
        let log = try ReadLog(
            "Dec 31 23:59:59 h p: a\nJan  1 00:00:01 h p: b\nDec 31 23:59:58 h p: late\nFeb 29 00:00:00 h p: c\n",
            year: .named(2025))
        #expect(
            log.times == [
                "2025-12-31T23:59:59Z", "2026-01-01T00:00:01Z", "2025-12-31T23:59:58Z", nil,
            ])
        #expect(log.report.years == 2025...2026)
        #expect(log.report.assumedYear == 3)
    }

    @Test func `without a year, no time is taken`() throws {
        #expect(try ReadLog("Mar  2 09:00:00 h p: a\n").times == [nil])
    }

    @Test func `times without a zone are of the zone that is named`() throws {
        let zone = try #require(Zone("America/New_York"))
        let log = try ReadLog("Mar  2 10:00:00 h p: a\n", zone: zone, year: .named(2026))
        #expect(log.times == ["2026-03-02T15:00:00Z"])
        #expect(log.report.assumedZone == 1)
    }

    @Test func `a table stays a table, also without a heading`() throws {
        #expect(
            try ReadLog("2026-03-02 10:00:00,kh,logon\n2026-03-02 10:00:01,kh,logoff\n").format
                == .csv)
        #expect(try ReadLog("2026-03-02T10:00:00Z\tkh\tlogon\n").format == .csv)
        #expect(try ReadLog("time,msg\n2026-03-02T10:00:00Z,x\n").format == .csv)
    }

    @Test func `W3C logs name their fields`() throws {
        let log = try ReadLog(
            """
            #Software: Microsoft Internet Information Services 10.0
            #Version: 1.0
            #Date: 2026-03-02 10:00:00
            #Fields: date time s-ip cs-method cs-uri-stem c-ip sc-status
            2026-03-02 10:00:00 10.0.0.1 GET /owa/ 203.0.113.7 200
            #Fields: date time c-ip
            2026-03-02 10:00:01 203.0.113.7

            """, zone: #require(Zone("Asia/Tokyo")))
        #expect(log.format == .text)
        #expect(log.times == ["2026-03-02T10:00:00Z", "2026-03-02T10:00:01Z"])
        #expect(log.record(0).summary == "GET  /owa/  200")
        #expect(log.record(0).actor == "203.0.113.7")
        #expect(log.report.repaired.isEmpty)
    }
}
