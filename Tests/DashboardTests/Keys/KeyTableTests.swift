import Dashboard
import Terminal
import Testing

@Suite struct KeyTableTests {
    @Test func `no key has two meanings in one view`() {
        #expect(KeyTable.standard.clashes.isEmpty)
    }

    @Test func `a letter keeps its meaning in every view`() {
        for key in Set(KeyTable.standard.bindings.flatMap(\.keys)) {
            let acts = Set(Screen.allCases.compactMap { KeyTable.standard.act(for: key, on: $0) })
            // c confirms a count where there are counts, and closes gaps where there is an axis.
            // Space goes on with what is at hand: it advances a step, and marks an event.
            guard key != .character("c"), key != .character(" ") else { continue }
            #expect(acts.count <= 1, "\(key.name)")
        }
    }

    @Test func `every act but the choices of a menu can be reached by key or palette`() {
        let menu: Set<Act> = [.copyReference, .copyTitle, .copyRow, .findNext]
        let reached = Set(KeyTable.standard.bindings.map(\.act))
        #expect(Set(Act.allCases).subtracting(reached) == menu)
    }

    @Test func `nothing that changes the incident hangs on a control letter`() {
        let writing: Set<Act> = [
            .advance, .add, .edit, .assign, .setDue, .note, .block, .sign, .moreProgress,
            .lessProgress, .withdraw, .confirmCount, .write, .writeNote,
        ]
        for binding in KeyTable.standard.bindings where writing.contains(binding.act) {
            for key in binding.keys {
                if case .control = key { Issue.record("\(binding.act) hangs on \(key.name)") }
            }
        }
    }

    @Test func `help lists what the view can do and finds it by a word`() {
        var board = TestBoard()
        board.press("4?")
        #expect(board.shows("Help: checklist"))
        board.press("blocked")
        #expect(board.shows("Mark the item as blocked"))
        #expect(!board.shows("Show the view timeline"))
        board.press("<esc>")
        #expect(board.state.mode == .browsing)
    }

    @Test func `the palette does what a few letters mean`() {
        var board = TestBoard()
        board.press(":timel<enter>")
        #expect(board.state.screen == .timeline)
        board.press(":theme<enter>")
        #expect(board.shows("Theme"))
    }

    @Test func `q goes back through the views and then out`() {
        var board = TestBoard()
        board.press("4")
        board.press("q")
        #expect(board.state.screen == .overview)
        #expect(board.effects.isEmpty)
        board.press("q")
        #expect(board.effects == [.quit])
    }
}
