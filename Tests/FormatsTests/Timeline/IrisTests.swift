import Formats
import IncidentModel
import TestSupport
import Testing

struct IrisTests {
    private let zone: Zone

    init() throws { zone = try #require(Zone("America/New_York")) }

    private func read(_ text: String) -> TimelineReading { IrisReader.read(Array(text.utf8)) }

    private func draft(_ facts: [Field: String]) throws -> EntryDraft {
        var draft = EntryDraft()
        for (field, text) in facts {
            draft[field] = try Schema.value(of: text, for: field, of: .entry)
        }
        return draft
    }

    // MARK: Round trip

    @Test(arguments: [IrisWriter.Systems.assets, .tags], [UInt64(1), 2, 3])
    func `what is written for IRIS comes back equal`(
        systems: IrisWriter.Systems, seed: UInt64
    ) throws {
        var random = RandomEntries(seed: seed)
        let drafts = try random.drafts(800)
        let export = IrisWriter(in: zone, systems: systems).export(drafts)
        let reading = read(export.text)
        #expect(export.entries == drafts.count && reading.report.read == drafts.count)
        #expect(reading.report.rejected.isEmpty && reading.report.repaired.isEmpty)
        for (before, after) in zip(drafts, reading.drafts) { #expect(before == after) }
        #expect(reading.drafts.count == drafts.count)
        let again = IrisWriter(in: zone, systems: systems).export(reading.drafts)
        #expect(again.text == export.text)
    }

    @Test func `a day is read as that day in whatever zone`() throws {
        let drafts = try RandomEntries.some(100)
        let text = IrisWriter(in: try #require(Zone("Asia/Tokyo"))).export(drafts).text
        #expect(read(text).drafts == drafts)
    }

    @Test func `what acts on a screen is not in the file`() throws {
        let drafts = try RandomEntries.some(400)
        for scalar in IrisWriter(in: zone).export(drafts).text.unicodeScalars {
            #expect(
                scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
                    || scalar == "\n" || scalar == "\t")
        }
    }

    // MARK: Writing

    @Test func `an event is local, with its offset, its words and its tags`() throws {
        let entry = try draft([
            .when: "2019-03-07T14:05-05:00", .lane: "attacker", .kind: "happened",
            .title: "Mail, opened", .techniques: "T1566.001; TA0001", .systems: "mail; vpn",
            .involved: "kh", .tags: "phish", .source: "gateway log",
        ])
        let export = IrisWriter(in: zone).export([entry])
        #expect(
            export.text == """
                event_date,event_tz,event_title,event_category,event_content,event_raw,event_source,\
                event_assets,event_iocs,event_tags
                2019-03-07T14:05:00.000,-05:00,"Mail, opened",Initial Access,,,gateway log,\
                "mail;vpn",,phish|T1566.001|TA0001|person:kh

                """)
        #expect(export.neededAssets == ["mail", "vpn"])
    }

    @Test func `what IRIS cannot say is said in words, and stands in a tag`() throws {
        let entry = try draft([
            .when: "2019-02/2019-03", .lane: "fraud", .kind: "decided", .title: "Sale",
            .detail: "First line\nSecond", .evidence: "evidence:m365#17",
        ])
        let text = IrisWriter(in: zone).export([entry]).text
        #expect(text.contains("2019-02-01T00:00:00.000,-05:00,Sale,Unspecified,"))
        // IRIS glues lines together; a blank keeps their words apart.
        #expect(text.contains("\"First line \nSecond \n \nWhen: Feb 2019 - Mar 2019\""))
        #expect(text.contains("\"Evidence in breachboard: \n- evidence:m365#17\""))
        #expect(text.contains("when:2019-02/2019-03|lane:fraud|kind:decided"))
    }

    // MARK: Reading

    private static let importHeader =
        "event_date,event_tz,event_title,event_category,event_content,event_raw,event_source,"
        + "event_assets,event_iocs,event_tags"

    private static let exportHeader =
        "event_date(UTC),event_title,event_description,event_tz,event_date_wtz,event_category,"
        + "event_tags,linked_assets,linked_iocs,created_by,creation_date"

    @Test(arguments: [
        ("2023-03-26T03:00:30.000", "+09:00", "2023-03-26T03:00:30+09:00", "2023-03-25T18:00:30Z"),
        (
            "2023-03-26T03:00:30.250", "-0500", "2023-03-26T03:00:30.250-05:00",
            "2023-03-26T08:00:30.250Z"
        ),
        ("2023-03-26 03:00", "+00:00", "2023-03-26T03:00Z", "2023-03-26T03:00:00Z"),
        ("2023-03-26T03:00:00.000000", "Z", "2023-03-26T03:00Z", "2023-03-26T03:00:00Z"),
    ])
    func `the date is local and the offset beside it leads to the instant`(
        date: String, offset: String, text: String, instant: String
    ) throws {
        let reading = read("\(Self.importHeader)\n\(date),\(offset),A,,,,,,,\n")
        let when = try #require(reading.drafts.first?.when)
        #expect(when.text == text)
        #expect(when.instant?.rfc3339 == instant)
    }

    @Test func `the header of the import, with BOM, CRLF and quotes`() throws {
        let row =
            "2023-03-26T03:00:30.000,+00:00,\"Say \"\"hi\"\", now\",Execution,\"one\r\ntwo\",4688,EDR,"
            + "ws-1;ws-2,1.2.3.4|evil.test,a|b"
        let reading = read("\u{FEFF}\(Self.importHeader)\r\n\(row)\r\n\r\n")
        let draft = try #require(reading.drafts.first)
        #expect(draft.title == "Say \"hi\", now" && draft.lane == .attacker)
        #expect(draft[.techniques] == .list(["TA0002"]))
        #expect(draft[.detail] == .text("one\r\ntwo\n\nRaw data:\n4688"))
        #expect(draft[.systems] == .list(["ws-1", "ws-2"]))
        #expect(draft[.tags] == .list(["a", "b", "ioc:1.2.3.4", "ioc:evil.test"]))
        #expect(reading.report.rejected.isEmpty)
    }

    @Test func `the header of the export, with quotes that are not doubled`() throws {
        let rows = [
            "\"2023-03-26T03:00:30.000000\",\"Say \"hi\" now\",\"He said \"no\", \"yes\" - and left\","
                + "\"+09:00\",\"2023-03-26T12:00:30.000000\",\"Remediation\",\"a,b\",\"ws-1;ws-2;\","
                + "\"1.2.3.4;\",\"admin\",\"2023-04-01\"",
            "\"2023-03-26T03:00:30.000000\",\"T\",\"has \",\" inside\",\"+00:00\",\"x\",\"Legal\",\"\","
                + "\"\",\"\",\"admin\",\"2023-04-01\"",
        ]
        let reading = read(([Self.exportHeader] + rows).joined(separator: "\n") + "\n")
        #expect(reading.drafts.count == 2 && reading.report.rejected.isEmpty)
        let first = reading.drafts[0]
        #expect(first.title == "Say \"hi\" now" && first.lane == .respond && first.kind == .done)
        #expect(first[.detail] == .text("He said \"no\", \"yes\" - and left"))
        #expect(first.when?.text == "2023-03-26T12:00:30+09:00")
        #expect(first[.systems] == .list(["ws-1", "ws-2"]))
        #expect(first[.tags] == .list(["a", "b", "ioc:1.2.3.4"]))
        #expect(reading.drafts[1][.detail] == .text("has \",\" inside"))
        #expect(reading.report.repaired.map(\.kind) == [.badQuotes])
        #expect(Set(reading.report.notCarried.keys) == ["created_by", "creation_date"])
    }

    @Test func `our tags survive an export of IRIS`() throws {
        let row =
            "\"2019-02-01T05:00:00.000000\",\"Sale\",\"First - When: Feb 2019 - Mar 2019\",\"-05:00\","
            + "\"2019-02-01T00:00:00.000000\",\"Unspecified\",\"x,when:2019-02/2019-03,lane:fraud,"
            + "person:kh\",\"\",\"\",\"admin\",\"2023-04-01\""
        let draft = try #require(read("\(Self.exportHeader)\n\(row)\n").drafts.first)
        #expect(draft.when?.text == "2019-02/2019-03" && draft.lane == .own("fraud"))
        #expect(draft[.detail] == .text("First") && draft[.involved] == .list(["kh"]))
    }

    @Test func `an event that was moved in IRIS is where it was moved to`() throws {
        let row = "2019-05-01T00:00:00.000,-04:00,Sale,,,,,,,when:2019-02/2019-03"
        let reading = read("\(Self.importHeader)\n\(row)\n")
        #expect(reading.drafts.first?.when?.text == "2019-05-01T00:00-04:00")
        #expect(reading.report.repaired.map(\.field) == ["when"])
    }

    @Test func `bad rows are told by line and kind, and stop nothing`() throws {
        let rows = [
            "2023-02-30T03:00:30.000,+00:00,No such day,,,,,,,",
            "2023-02-03T03:00:30.000,+00:00,,,,,,,,",
            "2023-02-03T03:00:30.000,+00:00,short",
            "2023-02-03T03:00:30.000,+99:00,offset,,,,,,,",
            "2023-02-03T03:00:30.000,,No offset,Custom,,,,,,",
            "2023-02-03T03:00:30.000,+00:00,\"open,,,,,,,",
        ]
        let reading = read(([Self.importHeader] + rows).joined(separator: "\n"))
        #expect(reading.report.rejected.map(\.line) == [2, 3, 4, 5, 7])
        #expect(
            reading.report.rejected.map(\.kind)
                == [.badDate, .noTitle, .wrongShape, .badDate, .badQuotes])
        #expect(reading.drafts.map(\.title) == ["No offset"])
        #expect(reading.drafts[0][.tags] == .list(["category:Custom"]))
    }

    @Test(arguments: ["", "\n\n", "a,b\n1,2\n", "event_date\n", "\"event_date", "\u{FEFF}"])
    func `a file that is none is refused`(text: String) {
        let reading = read(text)
        #expect(reading.drafts.isEmpty && reading.report.rejected.count == 1)
    }

    @Test func `no file traps`() {
        var dice = SeededGenerator(seed: 5)
        let pieces = [
            "\"", ",", "\n", "\r", ";", "|", "2023-02-03T03:00:30.000", "+09:00", "when:2019", "=",
            "Legal", "é", "\u{1B}", "\\u001b", "%7C", Self.importHeader, Self.exportHeader,
        ]
        for round in 0..<4_000 {
            let count = Int.random(in: 0...40, using: &dice)
            let body = (0..<count).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
            let head = round.isMultiple(of: 2) ? Self.importHeader : Self.exportHeader
            let reading = read("\(head)\n\(body)")
            #expect(reading.drafts.count + reading.report.rejected.count == reading.report.read)
        }
    }

    @Test func `twenty thousand broken lines are read to the end`() {
        let line = "2023-02-03T03:00:30.000,+00:00,\"a\"b,,,,,,,\n"
        let reading = read(Self.importHeader + "\n" + String(repeating: line, count: 20_000))
        #expect(reading.report.read == 20_000)
    }
}

extension RandomEntries {
    static func some(_ count: Int) throws -> [EntryDraft] {
        var random = RandomEntries(seed: 42)
        return try random.drafts(count)
    }
}
