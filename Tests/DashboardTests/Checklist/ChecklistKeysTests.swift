import IncidentModel
import Samples
import Testing

@testable import Dashboard

/// Keys of the checklist beside the state: order, result, exceptions, all that is marked.
struct ChecklistKeysTests {
    private func section(_ word: String, of board: TestBoard) -> [String] {
        (board.state.incident?.checklist ?? []).filter { $0.section.word == word }.map(\.id.text)
    }

    @Test func `J and K move the item, the selection goes with it, and undo puts it back`() {
        var board = TestBoard(.exercise)
        board.select("print-run")
        let before = section("notify", of: board)
        board.press("J")
        let after = section("notify", of: board)
        #expect(after.firstIndex(of: "print-run") == (before.firstIndex(of: "print-run") ?? 0) + 1)
        #expect(board.state.selectedItem?.id.text == "print-run")
        board.press("K")
        #expect(section("notify", of: board) == before)
        board.press("uu")
        #expect(section("notify", of: board) == before)
    }

    @Test func `the order is moved in the order of the plan alone`() {
        var board = TestBoard(.exercise)
        board.select("print-run")
        let log = board.log.count
        board.press("sJ")
        #expect(board.log.count == log)
        #expect(board.shows("the order is that of the plan only"))
    }

    @Test func `r says what came of it and what proves it`() {
        var board = TestBoard(.exercise)
        board.select("print-run")
        board.press("r5,000 proofs read<c-s>")
        #expect(board.item("print-run")?.result == "5,000 proofs read")
        #expect(board.shows("5,000 proofs read"))
    }

    @Test func `a due day can name a duty as the board calls it`() {
        var board = TestBoard(.modelCase)
        board.select("training")
        board.press("d<c-u>HIPAA letters - 5 d<enter>")
        let item = board.item("training")
        #expect(item?.dueRule?.text == "US-HIPAA-IND - 5 d")
        #expect(item?.due?.text == "2019-04-03")
    }

    @Test func `x asks for an exception`() {
        var board = TestBoard(.exercise, actor: "dk")
        board.select("print-run")
        board.press("xSamples for counsel<tab><tab>2026-06-30<c-s>")
        let asked = "Samples for counsel: requested by dk, until 2026-06-30"
        #expect(board.item("print-run")?.exceptions == [asked])
        #expect(board.shows("1 exception to approve"))
        // The one who asked can only ask for another one.
        board.press("x")
        #expect(board.shows("Exception from print-run"))
    }

    @Test func `an exception that waits is approved by x, by somebody else`() throws {
        var board = TestBoard(.exercise, actor: "rm")
        let target = Target(.check, try #require(ItemID("print-run")))
        board.somebody("dk", sets: .exceptions, of: target, to: .list(["Samples: requested by dk"]))
        board.catchUp()
        board.select("print-run")
        board.press("x")
        #expect(board.shows("Approve the exception from print-run"))
        board.press("<c-s>")
        #expect(
            board.item("print-run")?.exceptions
                == ["Samples: requested by dk, approved by rm"])
    }

    @Test func `e changes all that is marked at once, and leaves alone what was not typed`() {
        var board = TestBoard(.exercise)
        for id in ["print-run", "hhs"] {
            board.select(id)
            board.press("m")
        }
        let owners = ["print-run", "hhs"].map { board.item($0)?.owner }
        board.press("e")
        #expect(board.shows("2 marked items"))
        board.press("<tab><tab><tab><c-u>discovery + 50 d<c-s>")
        for (id, owner) in zip(["print-run", "hhs"], owners) {
            #expect(board.item(id)?.dueRule?.text == "discovery + 50 d")
            #expect(board.item(id)?.due != nil)
            #expect(board.item(id)?.owner == owner)
        }
        board.press("u")
        #expect(board.item("print-run")?.due?.text == "2026-03-23")
    }

    @Test func `X takes all that is marked off the board, and one undo brings it back`() {
        var board = TestBoard(.exercise)
        for id in ["print-run", "hhs"] {
            board.select(id)
            board.press("m")
        }
        board.press("X")
        #expect(board.item("print-run") == nil && board.item("hhs") == nil)
        board.press("u")
        #expect(board.item("print-run") != nil && board.item("hhs") != nil)
    }
}
