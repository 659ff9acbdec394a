import Formats
import IncidentModel
import StrictJSON
import TestSupport
import Testing

struct OwnReaderTests {
    private static let origin = ExportOrigin(
        reference: "EX-1", title: "T", log: "l", seq: 1, head: "h")

    private static func incident(
        _ additions: [(id: ItemID, draft: EntryDraft)], by name: String = "kh"
    ) throws -> Incident {
        let (actor, reference) = (try #require(Actor(name)), try #require(IncidentID("EX-1")))
        var changes: [Change] = []
        func take(_ target: Target, _ fields: [Field: Value]) {
            let command = Command(
                id: CommandID(high: 1, low: UInt64(changes.count)), actor: actor,
                at: Instant(milliseconds: 0), incident: reference, target: target,
                action: .add(fields))
            changes.append(Change(seq: Seq(Int64(changes.count) + 1), command: command))
        }
        take(.incident, [.title: .text("T"), .zone: .text("America/New_York")])
        for (id, draft) in additions { take(Target(.entry, id), draft.fields) }
        return try #require(Incident(folding: changes))
    }

    private static func export(_ incident: Incident) -> [UInt8] {
        let whole: JSONValue = ["timeline": .array(incident.entries.map(\.json))]
        return Array(
            OwnWriter.json(whole, of: origin, withoutPrivileged: false).indentedText.utf8)
    }

    private static func imported(_ bytes: [UInt8], into incident: Incident) throws -> EntryPlan {
        let reading = try OwnReader.read(bytes)
        #expect(reading.report.rejected.isEmpty && reading.report.notCarried.isEmpty)
        return EntryPlan(reading.drafts, named: reading.names, in: incident)
    }

    /// What of an entry is the same wherever it stands.
    private static func content(_ incident: Incident) -> [JSONValue] {
        incident.entries.map { entry in
            .object(
                (entry.json.members ?? [])
                    .filter { !["author", "recorded_at", "seq"].contains($0.key) })
        }
    }

    @Test(arguments: [UInt64(1), 2, 3, 4])
    func `out, into an empty incident, out again: the same entries under the same ids`(
        seed: UInt64
    ) throws {
        var random = RandomEntries(seed: seed)
        let drafts = try random.drafts(500)
        let named = try drafts.enumerated().map {
            (id: try #require(ItemID("entry.\($0)")), draft: $1)
        }
        let first = try Self.incident(named)
        #expect(first.entries.count == 500)
        let plan = try Self.imported(Self.export(first), into: try Self.incident([]))
        let second = try Self.incident(
            plan.additions.map { ($0.target.id, $0.draft) }, by: "somebody else")
        #expect(Self.content(second) == Self.content(first))
        let again = try Self.imported(Self.export(first), into: second)
        #expect(again.additions.isEmpty && again.present == 500)
    }

    @Test func `an id that another entry has is not given, and takes none from those behind`()
        throws
    {
        let drafts = try RandomEntries.some(3)
        let ids = try ["a", "b", "a-2"].map { try #require(ItemID($0)) }
        var other = drafts[0]
        other[.title] = .text("a")
        var moved = drafts[1]
        moved[.title] = .text("a")
        let first = try Self.incident([(ids[0], moved), (ids[1], drafts[2]), (ids[2], drafts[0])])
        let plan = try Self.imported(
            Self.export(first), into: try Self.incident([(ids[0], other)]))
        let names = Set(plan.additions.map(\.target.id.text))
        #expect(names == ["b", "a-2", "a-3"])
        #expect(plan.additions.first { $0.target.id.text == "a-3" }?.draft == moved)
    }

    // MARK: Files that are none

    private static func problem(_ text: String) -> OwnReader.Problem? {
        do throws(OwnReader.Problem) {
            _ = try OwnReader.read(Array(text.utf8))
            return nil
        } catch {
            return error
        }
    }

    @Test func `a file that was cut anywhere is refused`() throws {
        let named = try RandomEntries.some(3).enumerated().map {
            (id: try #require(ItemID("e\($0)")), draft: $1)
        }
        let bytes = Self.export(try Self.incident(named))
        for count in 0..<bytes.count {
            #expect(throws: OwnReader.Problem.self) {
                try OwnReader.read(Array(bytes.prefix(count)))
            }
        }
    }

    @Test func `JSON of others, of later versions, or without its parts is refused`() {
        #expect(Self.problem("[]") == .foreign)
        #expect(Self.problem(#"{"timeline": []}"#) == .foreign)
        #expect(Self.problem(#"{"format": "breachboard"}"#) == .damaged("version"))
        let head = #"{"format": "breachboard", "version": "#
        #expect(Self.problem(head + #"2, "incident": {"timeline": []}}"#) == .newer(2))
        #expect(Self.problem(head + #"1, "incident": []}"#) == .damaged("incident"))
        #expect(Self.problem(head + #"1, "incident": {}}"#) == .damaged("timeline"))
        #expect(Self.problem(head + #"1, "incident": {"timeline": {}}}"#) == .damaged("timeline"))
        #expect(Self.problem(head + #"1, "incident": {"timeline": []}}"#) == nil)
    }

    @Test func `an entry that cannot be meant is told by its number, the others are read`() throws {
        let good = #""when": "2019", "lane": "detect", "kind": "found", "title": "A""#
        let bad: [(String, ImportReport.Kind)] = [
            ("17", .wrongShape), ("{}", .badDate),
            (#"{\#(good.replacing("2019", with: "yesterday"))}"#, .badDate),
            (#"{\#(good.replacing("found", with: "fo"))}"#, .unknownWord),
            (#"{\#(good.replacing("detect", with: "a lane; of mine"))}"#, .unknownWord),
            (#"{\#(good.replacing("\"A\"", with: "\" \""))}"#, .noTitle),
            (#"{\#(good.replacing("\"A\"", with: "\"a\\nb\""))}"#, .lineBreaks),
            (#"{\#(good.replacing("\"A\"", with: "[]"))}"#, .wrongShape),
            (#"{\#(good), "privileged": "no"}"#, .badValue),
            (#"{\#(good), "tags": ["a\nb"]}"#, .lineBreaks),
            (#"{\#(good), "tags": "a"}"#, .wrongShape),
            (#"{\#(good), "techniques": ["T1"]}"#, .unknownWord),
            (#"{\#(good), "tags": ["\#(String(repeating: "x", count: 4_097))"]}"#, .tooLong),
        ]
        let list = bad.map(\.0).joined(separator: ",")
        let text =
            #"{"format": "breachboard", "version": 1, "incident": {"items": [1, 2], "timeline": "#
            + #"[\#(list), {\#(good), "id": "/ no id", "mood": 1}]}}"#
        let reading = try OwnReader.read(Array(text.utf8))
        #expect(reading.report.rejected.map(\.kind) == bad.map(\.1))
        #expect(reading.report.rejected.map(\.number) == Array(1...bad.count))
        #expect(reading.drafts.map(\.title) == ["A"] && reading.names == [nil])
        #expect(reading.report.notCarried == ["mood": 1] && reading.leftOut == ["items": 2])
    }

    @Test func `our files are known by how they begin`() {
        #expect(OwnReader.recognises(Array("{\n  \"format\": \"breachboard\", ".utf8)))
        #expect(OwnReader.recognises([0xEF, 0xBB, 0xBF] + Array(#"{"format":"breachboard""#.utf8)))
        for other in ["", "{", "[]", #"{"format": "thehive"}"#, #"{"a": "breachboard"}"#] {
            #expect(!OwnReader.recognises(Array(other.utf8)), "\(other)")
        }
    }

    @Test func `no file traps`() throws {
        var dice = SeededGenerator(seed: 11)
        let named = try RandomEntries.some(4).enumerated().map {
            (id: try #require(ItemID("e\($0)")), draft: $1)
        }
        let bytes = Self.export(try Self.incident(named))
        var read = 0
        for _ in 0..<2_000 {
            var broken = bytes
            for _ in 0..<Int.random(in: 1...3, using: &dice) {
                let place = Int.random(in: broken.indices, using: &dice)
                broken[place] = UInt8.random(in: 0x20...0x7E, using: &dice)
            }
            do throws(OwnReader.Problem) {
                let reading = try OwnReader.read(broken)
                read += 1
                #expect(reading.drafts.count + reading.report.rejected.count == reading.report.read)
            } catch {
                continue
            }
        }
        #expect(read > 100)
    }
}
