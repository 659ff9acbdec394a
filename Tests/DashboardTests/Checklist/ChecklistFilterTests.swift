import IncidentModel
import Samples
import Testing

@testable import Dashboard

/// The exercise, narrowed while somebody types.
struct ChecklistFilterTests {
    private func shown(_ filter: String, as actor: String = "kh") -> [ChecklistItem] {
        var board = TestBoard(.exercise, actor: actor)
        board.press("4\\\(filter)")
        return ChecklistRows.of(board.state).rows.compactMap { row in
            if case .item(let item) = row { item } else { nil }
        }
    }

    typealias Quality = @Sendable (ChecklistItem) -> Bool

    @Test(arguments: ["@ops", "owner:ops", "@OPS"])
    func `an at sign asks for an owner`(filter: String) {
        let items = shown(filter)
        #expect(items.count > 2 && items.allSatisfy { $0.owner == "ops" })
    }

    @Test func `in: asks for a section, as far as it is typed`() {
        #expect(Set(shown("in:notify").map(\.section.word)) == ["notify"])
        #expect(shown("in:not").count == shown("in:notify").count)
    }

    private static let qualities: [(String, Quality)] = [
        (
            "is:overdue",
            { item in item.due.map { $0.text < "2026-03-19" } ?? false && !item.state.isSettled }
        ),
        ("is:blocked", { $0.state == .blocked }), ("is:mandatory", { $0.isMandatory }),
        ("is:unowned", { $0.owner == nil }), ("is:recurring", { $0.recurrence != nil }),
        ("-is:settled", { !$0.state.isSettled }),
    ]

    @Test(arguments: qualities)
    func `is: asks how things stand`(filter: String, holds: Quality) {
        let items = shown(filter)
        let all = TestBoard(.exercise).state.incident?.checklist ?? []
        #expect(!items.isEmpty && items.count < all.count)
        #expect(Set(items.map(\.id)) == Set(all.filter(holds).map(\.id)))
    }

    @Test func `terms hold together, and a hyphen takes away`() {
        #expect(
            shown("@ops in:notify").allSatisfy { $0.owner == "ops" && $0.section.word == "notify" })
        #expect(shown("in:notify -@ops").allSatisfy { $0.owner != "ops" })
        #expect(
            shown("in:notify @ops").count + shown("in:notify -@ops").count
                == shown("in:notify").count)
    }

    @Test func `waiting is what needs something that is not settled`() {
        let ids = Set(shown("is:waiting").map(\.id.text))
        #expect(ids.isSuperset(of: ["print-run", "first-wave"]) && !ids.contains("letter-text"))
    }

    @Test func `M shows what I own, also with others, and M again everything`() {
        var board = TestBoard(.exercise, actor: "ops")
        board.select("letter-text")
        board.press("o<c-u>counsel, ops<enter>")
        board.press("M")
        #expect(board.state.cursor.filter == "is:mine")
        #expect(board.shows("Letter text signed off") && !board.shows("HHS portal filing"))
        board.press("M")
        #expect(board.shows("HHS portal filing"))
    }

    @Test func `an item that was touched is hidden by a later filter as all others`() {
        var board = TestBoard(.exercise)
        board.select("list-3")
        board.press("<space>")
        board.press("\\@counsel in:notify<enter>")
        #expect(!board.shows("Vendor list 3"))
    }

    @Test func `marked items are edited although the filter hides them`() {
        var board = TestBoard(.exercise)
        board.select("print-run")
        board.press("m\\@hr<enter>o<c-u>mary<enter>")
        #expect(board.item("print-run")?.owner == "mary")
    }
}
