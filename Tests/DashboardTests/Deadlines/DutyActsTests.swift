import Dashboard
import IncidentModel
import NotificationRules
import Samples
import Terminal
import Testing

/// Deciding, noting and revising at the deadlines.
struct DutyActsTests {
    private func board(on rule: String) throws -> TestBoard {
        var board = TestBoard(.modelCase)
        board.press("5")
        let id = try #require(RuleID(rule))
        board.press("/\(rule)<enter>")
        board.press("<esc>")
        #expect(board.state.cursors[.deadlines]?.selected == .duty(id))
        return board
    }

    @Test func `a decision not to notify needs a reason and the reference, typed`() throws {
        var board = try board(on: "US-MA-REG-AG")
        board.press("x")
        board.press(.control("s"))
        #expect(board.isInForm)
        board.press("low risk: counsel's memo of 20 March<tab><tab>BH-2019-0")
        board.press(.control("s"))
        #expect(board.isInForm, "the reference was not typed to its end")
        board.press("<c-u>BH-2019-01")
        board.press(.control("s"))
        #expect(!board.isInForm)
        let id = try #require(RuleID("US-MA-REG-AG"))
        let duty = try #require(board.state.file.duty(id))
        #expect(duty.status == .decidedAgainst)
        #expect(duty.trail.contains { $0.contains("low risk: counsel's memo of 20 March") })
    }

    @Test func `a decision is not taken back by a key, nor is what it was made on`() throws {
        var board = TestBoard(.modelCase)
        board.press("4aCall the mail house<c-s>5")
        let id = try #require(RuleID("US-MA-REG-AG"))
        board.press("/US-MA-REG-AG<enter><esc>x<c-s>low risk<tab><tab>BH-2019-01<c-s>")
        #expect(board.state.file.duty(id)?.status == .decidedAgainst)
        board.press("u")
        #expect(board.state.file.duty(id)?.status == .decidedAgainst)
        #expect(board.item("call-the-mail-house") != nil)
        #expect(board.state.toast.map { "\($0.text)" }?.contains("nothing to undo") == true)
    }

    @Test func `a note on a duty opens its record`() throws {
        var board = try board(on: "US-HIPAA-IND")
        board.press("nprinter confirmed 5 April")
        board.press(.control("s"))
        let target = try #require(Target("duty/US-HIPAA-IND"))
        #expect(
            board.state.incident?.item(target)?.notes.map(\.text) == ["printer confirmed 5 April"])
    }

    @Test func `a count that makes a duty due is told and written beside the duty`() throws {
        var board = TestBoard(.modelCase)
        board.press("a")
        board.press("p<tab>US-VT<tab>12<tab><tab>list 2")
        board.press(.control("s"))
        let target = try #require(Target("duty/US-VT-REG"))
        let note = try #require(board.state.incident?.item(target)?.notes.first?.text)
        #expect(note.hasPrefix("newly due, overdue on arrival: 2019-02-28, by entry "))
        #expect(board.state.toast.map { "\($0.text)" }?.contains("newly due") == true)
    }

    @Test func `a duty is never withdrawn by hand`() throws {
        var board = try board(on: "US-HIPAA-IND")
        board.press("X")
        #expect(board.state.toast.map { "\($0.text)" }?.contains("x decides") == true)
    }

    @Test func `duties are grouped by what hurts next, jurisdiction, recipient and law`() throws {
        var board = TestBoard(.modelCase)
        board.press("5")
        #expect(board.shows("RUNNING 2"))
        board.press("s")
        #expect(board.shows("US-MA"))
        board.press("s")
        #expect(board.shows("INDIVIDUALS"))
        board.press("s")
        #expect(board.shows("HIPAA BREACH NOTIFICATION RULE"))
    }

    @Test func `a needed item that is due later makes a deadline unreachable`() throws {
        var board = TestBoard(.modelCase)
        let item = try #require(Target("check/letters"))
        board.somebody("jv", sets: .duties, of: item, to: .list(["US-HIPAA-IND"]))
        board.somebody("jv", sets: .state, of: item, to: .text("open"))
        board.somebody("jv", sets: .due, of: item, to: .text("2019-04-12"))
        board.catchUp()
        let letters = try #require(RuleID("US-HIPAA-IND"))
        let duty = try #require(board.state.file.duty(letters))
        let incident = try #require(board.state.incident)
        let path = DutyPath(to: duty, in: incident)
        #expect(path.isUnreachable)
        #expect(path.steps.map(\.item.id.text) == ["letters"])
    }
}

extension TestBoard {
    fileprivate var isInForm: Bool { if case .form = state.mode { true } else { false } }
}
