import Testing

@testable import Dashboard

/// What an entry is called that is made of an event.
@Suite struct EventTitleTests {
    private func title(_ summary: String) -> String { summary.oneLine.shortened(to: 80) }

    @Test func `a short summary stays as it is, on one line and without what hides`() {
        #expect(title("  New rule\r\n\tfor \u{202E}invoices\u{200B}  ") == "New rule for invoices")
        #expect(title("bulk read, 0 rows") == "bulk read, 0 rows")
    }

    @Test func `a long one is cut behind a word`() {
        let long =
            "New-InboxRule ForwardTo outside@example.com, "
            + "DeleteMessage True, StopProcessingRules True, Name dot"
        #expect(
            title(long)
                == "New-InboxRule ForwardTo outside@example.com, DeleteMessage True…")
    }

    @Test func `a word that ends where the room does is kept whole`() {
        let words = String(repeating: "abcd efgh ", count: 8)
        #expect(words.dropLast().count == 79)
        #expect(title(words) == String(words.dropLast()))
        #expect(title(words + "abcd") == String(words.dropLast()) + "…")
    }

    @Test func `one word without end is cut within`() {
        let cut = title("GET /" + String(repeating: "x", count: 500))
        #expect(cut.count == 80 && cut.hasSuffix("x…"))
    }

    @Test(arguments: 0..<80)
    func `a title is never longer than its limit, and never empty where the summary is not`(
        seed: Int
    ) {
        var random = Seeded(seed)
        let letters = ["a", "b", " ", ",", "\u{301}", "\u{200D}", "請", "👩", "\n", "=", "{"]
        let text = (0..<Int.random(in: 0...400, using: &random))
            .map { _ in letters.randomElement(using: &random) ?? "" }.joined()
        let made = title(text)
        #expect(made.count <= 80)
        #expect(made.isEmpty == text.oneLine.isEmpty)
        #expect(!made.contains("\n") && !made.hasPrefix(" "))
    }
}
