import EvidenceLog
import Testing

/// The unified audit log of Microsoft 365.
struct AuditTests {
    private static let heading =
        "\"RecordType\",\"CreationDate\",\"UserIds\",\"Operations\",\"AuditData\",\"Identity\"\r\n"

    private static func id(_ number: Int) -> String {
        "ef26cf85-294b-493e-8094-31240000000\(number)"
    }

    private static func data(_ number: Int, _ more: String = "") -> String {
        #"{""CreationTime"":""2021-03-25T12:36:4\#(number)"",""Id"":""\#(id(number))"",""Operation"":""New-InboxRule"",""Workload"":""Exchange"",""UserId"":""kh@example.org""\#(more)}"#
    }

    private static func row(_ data: String, _ number: Int = 1) -> String {
        #""Exchange","3/25/2021 12:36:4\#(number) PM","kh@example.org","New-InboxRule","\#(data)","\#(id(number))""#
            + "\r\n"
    }

    @Test func `the time is that of the record, which is UTC`() throws {
        let log = try ReadLog(Self.heading + Self.row(Self.data(1)))
        #expect(log.format == .m365)
        #expect(log.times == ["2021-03-25T12:36:41Z"])
        #expect(log.report.statedZone == 1)
    }

    @Test func `what was done, by whom, from where`() throws {
        let more =
            #","#
            + #"""ClientIP"":""[2603:10a6:208::25]:443"",""RecordType"":1,"#
            + #"""Parameters"":[{""Name"":""Name"",""Value"":"".""},{""Name"":""DeleteMessage"",""Value"":""True""}]"#
        let record = try ReadLog(Self.heading + Self.row(Self.data(1, more))).record(0)
        #expect(record.summary == "New-InboxRule: Name: .; DeleteMessage: True")
        #expect(record.source == "Exchange")
        #expect(record.actor == "kh@example.org")
        #expect(record["ip"] == "2603:10a6:208::25")
        #expect(record["RecordType"] == "Exchange")
        #expect(record["AuditData.RecordType"] == "1")
    }

    @Test(arguments: [
        ("62.149.20.10:33758", "62.149.20.10"), ("62.149.20.10", "62.149.20.10"),
        ("[::1]:5", "::1"), ("[::1]", "::1"), ("2603:10a6::25", "2603:10a6::25"), ("", ""),
    ]) func `an address is without port and brackets`(text: String, address: String) throws {
        let log = try ReadLog(
            Self.heading + Self.row(Self.data(1, #",""ActorIpAddress"":""\#(text)"""#)))
        #expect(log.record(0)["ip"] ?? "" == address)
    }

    @Test func `the same Id is the same event, whatever else differs`() throws {
        let log = try ReadLog(
            Self.heading + Self.row(Self.data(1)) + Self.row(Self.data(1, #",""Version"":1"#))
                + Self.row(Self.data(2), 2))
        #expect(log.events.map(\.isWhole) == [false, false, false])
        #expect(log.events[0].identity == log.events[1].identity)
        #expect(log.events[0].identity != log.events[2].identity)
    }

    /// At ten thousand characters the export ends a record without closing the quotation mark, so that the next
    /// record stands within its field.
    @Test func `a record that is cut is kept, and what it swallowed comes back`() throws {
        let cut = String(
            Self.row(Self.data(1, #",""ModifiedProperties"":[{""Name"":""Ap"#)).dropLast(47))
        let whole = [Self.row(Self.data(2), 2), Self.row(Self.data(3), 3)]
        let log = try ReadLog(
            Self.heading + cut + "\r\n" + whole.joined() + cut + "\r\n" + whole.joined())
        #expect(log.events.count == 6)
        #expect(log.events.map(\.line) == [2, 3, 4, 5, 6, 7])
        #expect(
            log.report.repaired == [
                .init(line: 2, field: "record", kind: .cut, count: 2),
                .init(line: 3, field: "record", kind: .recovered, count: 2),
            ])
        #expect(log.times[0] == "2021-03-25T12:36:41Z")
        #expect(log.times[1] == "2021-03-25T12:36:42Z")
        #expect(log.events.map(\.isWhole) == [true, false, false, true, false, false])
        #expect(log.record(0)["Operation"] == "New-InboxRule")
        #expect(log.record(1)["Identity"] == Self.id(2))
        #expect(String(decoding: log.events[0].raw, as: UTF8.self) == cut)
    }

    @Test func `a record whose JSON ends early is kept as cut`() throws {
        let log = try ReadLog(Self.heading + Self.row(String(Self.data(1).dropLast(9))))
        #expect(log.report.cut == 1)
        #expect(log.times == ["2021-03-25T12:36:41Z"])
    }

    @Test func `newer exports and plain records`() throws {
        let newer = try ReadLog(
            "RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits\n"
                + "\(Self.id(1)),2023-05-01T12:00:00.0000000Z,50,Send,kh@example.org,\"\(Self.data(1))\",\n"
        )
        #expect(newer.format == .m365)
        #expect(newer.times == ["2021-03-25T12:36:41Z"])
        let plain = try ReadLog(Self.data(1).replacing("\"\"", with: "\"") + "\n")
        #expect(plain.format == .m365)
        #expect(plain.events.map(\.isWhole) == [false])
        #expect(plain.events[0].identity == newer.events[0].identity)
    }
}
