import Dashboard
import IncidentModel
import Terminal
import Testing

/// Counting and ticking by keys.
struct NoticeKeysTests {
    /// The exercise on view 6, with a row selected.
    private func board(at target: String) throws -> TestBoard {
        var board = TestBoard()
        board.press("6")
        board.state.cursor.selected = .item(try #require(Target(target)))
        return board
    }

    private func value(_ field: Field, of target: String, in board: TestBoard) throws -> Value {
        let target = try #require(Target(target))
        return try #require(board.state.incident?.item(target))[field]
    }

    @Test
    func `+ counts letters of a day, and one u takes it back`() throws {
        var board = try board(at: "notice/test-wave")
        let before = try value(.days, of: "notice/test-wave", in: board)
        board.press("+")
        #expect(board.shows("Test wave, to the mail house itself: counted"))
        board.press("2026-03-17 returned 3<enter>")
        #expect(
            try value(.days, of: "notice/test-wave", in: board).text
                == "2026-03-12 sent 84; 2026-03-16 returned 4; 2026-03-17 returned 5; "
                + "2026-03-18 resent 4")
        board.press("u")
        #expect(try value(.days, of: "notice/test-wave", in: board) == before)
    }

    @Test
    func `without a day it is today's, and what is no count stays in the line`() throws {
        var board = try board(at: "notice/test-wave")
        board.press("+gone 9<enter>")
        #expect(board.shows("is day, sent or returned or re-sent and number"))
        board.press("<c-u>yesterday resent 1<enter>")
        board.press("+returned 2<enter>")
        #expect(
            try value(.days, of: "notice/test-wave", in: board).text?
                .hasSuffix("2026-03-18 resent 5; 2026-03-19 returned 2") == true)
    }

    @Test
    func `letters that go out make a planned wave one that was sent, in one step`() throws {
        var board = try board(at: "notice/first-wave")
        board.press("+sent 8400<enter>")
        let wave = "notice/first-wave"
        #expect(try value(.state, of: wave, in: board).text == "sent")
        #expect(try value(.when, of: wave, in: board).text == "2026-03-19")
        #expect(board.shows("of 8,946 people (estimate) 8,400 mailed, 224 without address"))
        board.press("u")
        #expect(try value(.state, of: wave, in: board).text == "planned")
        #expect(try value(.when, of: wave, in: board).text == "2026-03-26")
        #expect(try value(.days, of: wave, in: board) == .none)
    }

    @Test
    func `+ on a hotline counts calls, on an offer who enrolled by now`() throws {
        var board = try board(at: "hotline/hotline-spanish")
        board.press("+31<enter>")
        #expect(
            try value(.days, of: "hotline/hotline-spanish", in: board).text?
                .hasSuffix("2026-03-19 calls 31") == true)
        #expect(board.shows("31 calls today, 67 in all"))
        board.state.cursor.selected = .item(try #require(Target("monitoring/credit-monitoring")))
        board.press("+12<enter>")
        #expect(try value(.enrolled, of: "monitoring/credit-monitoring", in: board).text == "12")
    }

    @Test
    func `+ on what nothing is counted of says so`() throws {
        var board = try board(at: "statement/web-statement")
        board.press("+")
        #expect(board.state.mode == .browsing)
        #expect(board.shows("+ counts letters, calls and codes"))
    }

    @Test
    func `Space ticks what a letter holds, and one u takes it back`() throws {
        var board = try board(at: "notice/first-wave")
        board.press("<enter>")
        #expect(board.shows("3 of 15 ticked"))
        board.press("jjj<space>")
        let wave = "notice/first-wave"
        #expect(
            try value(.content, of: wave, in: board).list
                == ["A", "B", "E", "C"].map { "US-HIPAA-IND/\($0)" })
        #expect(board.shows("4 of 15 ticked"))
        #expect(board.shows("[x] (C) steps individuals"))
        board.press("u")
        #expect(board.shows("3 of 15 ticked"))
        board.press("<space><space>")
        #expect(
            try value(.content, of: wave, in: board).list
                == ["A", "B", "E"].map { "US-HIPAA-IND/\($0)" })
    }

    @Test
    func `Space in the list opens the letter at the first thing that it has to hold`() throws {
        var board = try board(at: "notice/first-wave")
        board.press("<space><space>")
        #expect(
            try value(.content, of: "notice/first-wave", in: board).list
                == ["US-HIPAA-IND/B", "US-HIPAA-IND/E"])
        board.press("<esc>")
        board.state.cursor.selected = .item(try #require(Target("notice/partner")))
        board.press("<space>")
        #expect(board.shows("no law at hand says what this notice has to hold"))
        board.state.cursor.selected = .item(try #require(Target("hotline/hotline")))
        board.press("<space>")
        #expect(board.shows("only the content of notices is ticked"))
    }

    @Test
    func `the last thing to tick is in sight on a small screen, and k goes back to the top`() throws
    {
        var board = try board(at: "notice/first-wave")
        board.take(.resized(Size(rows: 15, columns: 60)))
        board.press("<enter>" + String(repeating: "j", count: 40))
        let last = try #require(board.screen.last { $0.contains("[ ]") })
        #expect(!last.isEmpty)
        board.press(String(repeating: "k", count: 41))
        #expect(board.shows("id            notice/first-wave"))
    }

    @Test
    func `nothing is counted or ticked where the board only reads`() throws {
        var board = try board(at: "notice/first-wave")
        board.state.viewer.readOnly = "asked for"
        board.press("+")
        #expect(board.shows("read only: asked for"))
        board.press("<space>")
        #expect(board.state.mode == .browsing)
        board.press("<enter>j<space>")
        #expect(try value(.content, of: "notice/first-wave", in: board).list.count == 3)
    }

    @Test
    func `the opened wave has its numbers by the day and their sums`() throws {
        var board = try board(at: "notice/test-wave")
        board.press("<enter>")
        #expect(board.shows("sent  returned   re-sent"))
        #expect(board.shows("16 Mar                           4"))
        #expect(board.shows("so far                84         6         4"))
    }

    @Test
    func `what somebody else counted meanwhile is not lost`() throws {
        var board = try board(at: "notice/test-wave")
        board.press("+returned 2")
        board.somebody(
            "ops", sets: .days, of: try #require(Target("notice/test-wave")),
            to: .text("2026-03-12 sent 84; 2026-03-19 returned 1"))
        board.catchUp()
        board.press("<enter>")
        #expect(
            try value(.days, of: "notice/test-wave", in: board).text
                == "2026-03-12 sent 84; 2026-03-19 returned 3")
    }
}
