import Testing

/// What is added is named by the words behind `add`.
@Suite
struct CommandLineTitleTests {
    private let place: TestPlace

    init() throws {
        place = try TestPlace()
        try place.openIncident()
    }

    @Test
    func `an item, an entry and a notice are added by their titles`() throws {
        let item = try place.run("check", "add", "Call the mail house")
        #expect(item.output == "call-the-mail-house: added (entry 2)\n")
        let entry = try place.run("timeline", "add", "Alert", "--when", "2019-02-07")
        #expect(entry.output == "alert: added (entry 3)\n")
        let notice = try place.run("notice", "add", "First wave", "--audience", "individuals")
        #expect(notice.output == "first-wave: added (entry 4)\n")
    }

    @Test
    func `the reference stands behind the title, or alone beside --title`() throws {
        try place.openIncident("EX-2")
        #expect(try place.run("check", "add", "Letters", "EX-2").exit == 0)
        #expect(try place.run("check", "add", "--title", "Hotline", "EX-2").exit == 0)
        let list = try place.run("check", "list", "EX-2").output
        #expect(list.contains("letters") && list.contains("hotline"))
        #expect(try place.run("check", "list", "EX-1", "--json").output == "[]\n")
    }

    @Test
    func `a title that is given twice is refused`() throws {
        let run = try place.run("check", "add", "Letters", "EX-1", "--title", "Hotline")
        #expect(run.exit == 2)
        #expect(
            run.problems == """
                breachboard: error: the title is given twice
                  help:   write it behind `add`, or as --title TEXT

                """)
    }

    @Test
    func `a title that is missing is asked for in the form of the readme`() throws {
        let run = try place.run("check", "add")
        #expect(run.exit == 2)
        #expect(
            run.problems == """
                breachboard: error: TITLE has to be given
                  help:   write it behind `add`, or as --title TEXT

                """)
    }
}
