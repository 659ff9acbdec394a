import IncidentModel
import TestSupport

/// Entries of every shape that an incident can hold.
struct RandomEntries {
    private var dice: SeededGenerator

    init(seed: UInt64) { dice = SeededGenerator(seed: seed) }

    mutating func drafts(_ count: Int) throws -> [EntryDraft] {
        try (0..<count).map { _ in try draft() }
    }

    private mutating func draft() throws -> EntryDraft {
        var draft = EntryDraft()
        try set(.when, Self.moments, &draft)
        try set(.lane, ["attacker", "detect", "respond", "notify", "fraud", "x.y"], &draft)
        try set(.kind, TimelineEntry.Kind.words, &draft)
        try set(.title, Self.texts, &draft)
        if maybe() { try set(.detail, Self.texts + Self.blocks, &draft) }
        if maybe() { try set(.source, Self.texts, &draft) }
        if maybe() { try set(.tags, Self.lists, &draft) }
        if maybe() {
            try set(.techniques, ["T1566", "T1566.001; TA0001", "TA0040; T1486"], &draft)
        }
        if maybe() { try set(.involved, Self.lists, &draft) }
        if maybe() { try set(.systems, Self.lists, &draft) }
        if maybe() { try set(.evidence, Self.lists + ["evidence:m365#17; mail.eml"], &draft) }
        if maybe() { draft[.privileged] = .text("yes") }
        return draft
    }

    private mutating func maybe() -> Bool { Bool.random(using: &dice) }

    private mutating func set(
        _ field: Field, _ texts: [String], _ draft: inout EntryDraft
    ) throws {
        let text = texts.randomElement(using: &dice) ?? ""
        draft[field] = try Schema.value(of: text, for: field, of: .entry)
    }

    private static let moments = [
        "2019-02-07", "2019-02", "2019", "~2019-02-05", "?2019-02", "%2019", "2019-02/2019-03",
        "2019-02-07/..", "../2019-03", "2019-02/", "/2019-02", "2019-03-07T14:05-05:00",
        "2019-03-07T14:05:00-05:00", "2019-03-07T14:05:09Z", "2019-03-07T14:05:09.250+09:00",
        "2019-03-07T00:00+09:00", "~2019-03-07T14:05-05:00", "0001-01-01", "9999-12-31",
        "1850-01-01", "2019-03-07T14:05-05:00/2019-03-08T09:00-05:00", "2019-03-10", "2019-11-03",
        "2019-03-07T14:05Z/..", "2019-03-07T14:05:00.000Z",
    ]

    private static let texts = [
        "Mail with \"invoice\", opened", "=1+1", "'=1", "-", "a, b; c | d", "100 % of it",
        "%7C and %2C", "\u{1B}[31mred", "C:\\users\\u001b", "name‮gpj.exe", "件名",
        "x - When: y", "When: never", "T1566", "privileged", "café\u{301}", "\u{301}mark",
        "tag:x", "lane:attacker", "when:2019", "person:kh", "ioc:1.2.3.4", "a\tb", "+49 30 1234",
        "\"", "'", "\\", "\"a\",\"b\"",
    ]

    private static let blocks = [
        "two\nlines", "three\n\nparts\n- one\n- two", "cr\r\nlf", "a\n\nWhen: 7 Feb 2019",
        "ends - When: soon", "Raw data:\nno", "blank at the end \nof a line", "=1\n=2",
        "\u{2028}separator\u{85}s",
    ]

    private static let lists = [
        "one", "one; two", "=1+1; -x", "a|b; c,d", "T1078; lane:x", "Mail server; mail-01",
        "'=x; person:y; tag:tag:z", "privileged", "when:2019-02; kind:found; system:s", "%7C; %25",
        "件名; \u{301}x", "\"q\"", "evidence:a#1",
    ]
}
