import IncidentModel
import Samples
import Terminal
import Testing

@testable import Dashboard

/// Entries of the timeline: typed, found, corrected.
@Suite struct TimelineEntryTests {
    private func board(_ size: Size = Size(rows: 36, columns: 120)) -> TestBoard {
        TestBoard(.exercise, size: size)
    }

    /// The exercise's clock stands at 19 March 2026, 10:00 Eastern.
    private func added(_ when: String, _ rest: String = "") throws -> TimelineEntry {
        var board = board()
        board.press("2a<c-u>\(when)<tab><tab><tab>Call\(rest)<c-s>")
        return try #require(board.state.incident?.entries.first { $0.id.text == "call" })
    }

    // MARK: Typing

    @Test func `the form says what it understood while it is typed`() {
        var board = board()
        board.press("2a<c-u>7 feb 14:05")
        #expect(board.shows("= 7 Feb 2026 14:05 EST   2026-02-07T14:05-05:00"))
        board.press("?")
        #expect(board.shows("= 7 Feb 2026 14:05 EST?   ?2026-02-07T14:05-05:00"))
        board.press("<tab>")
        #expect(board.shows("When*          ?2026-02-07T14:05-05:00"))
    }

    @Test func `yesterday may have a time behind it`() throws {
        #expect(try added("yesterday 14:05").when.text == "2026-03-18T14:05-04:00")
    }

    @Test func `a form that is saved from the line of the moment takes what it understood`() throws
    {
        var board = board()
        board.press("2a<tab><tab><tab>Call<tab><tab><tab><tab><tab><tab><tab><tab><tab>")
        #expect(board.shows("When*"))
        board.press("<c-u>feb - mar 2025<c-s>")
        let entry = try #require(board.state.incident?.entries.first { $0.id.text == "call" })
        #expect(entry.when.text == "2025-02/2025-03")
    }

    @Test func `a day of numbers alone is refused, and the form stays`() {
        var board = board()
        board.press("2a<c-u>7.2.2026<tab><tab><tab>Call<c-s>")
        #expect(board.shows("which number is the month?"))
    }

    @Test func `an entry takes tags, techniques, people and systems`() throws {
        let fields = "<tab><tab><tab>a; b<tab>t1566.001 ta0001<tab>kh; ops<tab>mail"
        let entry = try added("today", fields)
        #expect(entry.tags == ["a", "b"] && entry.techniques == ["T1566.001", "TA0001"])
        #expect(entry.people == ["kh", "ops"] && entry.systems == ["mail"])
    }

    // MARK: Finding

    private static let filters = [
        ("tag:phi", ["mail"]), ("-tag:phish", ["sale"]), ("technique:T1566", ["mail"]),
        ("technique:T1566.002", []), ("system:vpn", ["sale"]), ("system:gate", ["mail"]),
        ("person:kh", ["mail"]), ("lane:fraud", ["sale"]), ("source:edr", ["mail"]),
        ("kind:said", ["sale"]), ("is:priv", ["sale"]), ("opened mail", ["mail"]),
        ("t1566.001", ["mail"]), ("tag:phish lane:fraud", []), ("milestone", []),
    ]

    @Test(arguments: filters)
    func `a filter asks for the fields by their names`(filter: String, found: [String]) throws {
        var state = try Self.entries()
        state.cursors[.timeline, default: ListCursor()].filter = filter
        let rows = try #require(TimelineContents(state)?.rows)
        let ids = rows.compactMap { row -> String? in
            guard case .item(let target) = rows.id(of: row) else { return nil }
            return target.kind == .entry ? target.id.text : nil
        }
        #expect(ids == found)
    }

    @Test func `milestones are found by their names`() throws {
        var state = TimelineBoard.state(.exercise, size: Size(rows: 36, columns: 120))
        state.cursors[.timeline, default: ListCursor()].filter = "detection"
        let rows = try #require(TimelineContents(state)?.rows)
        #expect(rows.contains { rows.id(of: $0) == .item(.milestone(.detection)) })
        state.cursors[.timeline, default: ListCursor()].filter = "tag:detection"
        #expect(try #require(TimelineContents(state)).rows.isEmpty)
    }

    /// Two entries, one of them corrected, and an asset.
    private static func entries() throws -> BoardState {
        let facts: [(String, [Field: String])] = [
            ("asset/gw", [.title: "Gateway", .kind: "system", .status: "affected"]),
            (
                "entry/mail",
                [
                    .when: "2019-02-07", .lane: "attacker", .kind: "happened",
                    .title: "Mail opened", .tags: "Phish", .techniques: "T1566.001",
                    .systems: "gw", .involved: "kh", .source: "EDR",
                    .evidence: "evidence:m365#17; mail.eml",
                ]
            ),
            (
                "entry/sale",
                [
                    .when: "2019-03", .lane: "fraud", .kind: "said", .title: "Sale",
                    .systems: "vpn", .privileged: "yes",
                ]
            ),
        ]
        var commands = [
            TimelineBoard.command(
                0, .incident, .add([.title: .text("T"), .zone: .text("America/New_York")]))
        ]
        for (place, (name, texts)) in facts.enumerated() {
            let target = try #require(Target(name))
            let values = try texts.map {
                ($0, try Schema.value(of: $1, for: $0, of: target.kind))
            }
            commands.append(
                TimelineBoard.command(
                    place + 1, target, .add(Dictionary(uniqueKeysWithValues: values))))
        }
        let mail = try #require(Target("entry/mail"))
        commands.append(TimelineBoard.command(4, mail, .set(.when, .text("~2019-02-06"))))
        commands.append(TimelineBoard.command(5, mail, .set(.source, .none)))
        commands.append(TimelineBoard.command(6, mail, .set(.source, .text("EDR"))))
        return TimelineBoard.state(
            TimelineBoard.changes(of: commands),
            now: TimelineBoard.instant("2019-03-28T10:00-04:00"),
            size: Size(rows: 36, columns: 120))
    }

    // MARK: Record

    @Test
    func `details tell corrections with old and new, who and when, and since when it is known`()
        throws
    {
        let state = try Self.entries()
        let mail = try #require(Target("entry/mail"))
        let detail = try #require(Detail(of: .item(mail), in: state))
        let lines = detail.lines.map { $0.map { "\($0.text)" }.joined() }
        let known = try #require(lines.first { $0.hasPrefix("Known since") })
        let added = try #require(state.incident?.item(mail)?.added)
        #expect(known.contains(TimeWords.time(added.at, in: state.zone, today: state.today)))
        #expect(lines.contains { $0.hasSuffix(": when 7 Feb 2019 -> ~6 Feb 2019") })
        #expect(lines.contains { $0.hasSuffix(": source EDR -> nothing") })
        #expect(lines.contains { $0.hasSuffix(": source nothing -> EDR") })
        #expect(lines.contains { $0.contains("Gateway (gw)") })
        #expect(lines.contains { $0.contains("event 17 of m365") })
    }

    @Test func `a change that was not taken is no correction`() throws {
        let command = TimelineBoard.command(
            1, Target(.entry, TimelineBoard.id("e")), .set(.title, .text("x")))
        let change = Change(seq: Seq(1), command: command, isRejected: true)
        #expect(Correction.all(of: change.target, in: [change]).isEmpty)
    }

    @Test func `a wide list says since when each row is known`() throws {
        var state = try Self.entries()
        #expect(!Self.text(of: state).contains("KNOWN SINCE"))
        state.size = Size(rows: 36, columns: 140)
        #expect(Self.text(of: state).contains("KNOWN SINCE"))
    }

    private static func text(of state: BoardState) -> String {
        TimelineBoard.body(state).joined(separator: "\n")
    }
}
