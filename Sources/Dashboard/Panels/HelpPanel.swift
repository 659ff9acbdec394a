import Terminal

/// The keys of the view at hand; typing narrows them.
public struct HelpPanel: Hashable, Sendable {
    public internal(set) var search = LineEditor()
    public internal(set) var offset = 0

    /// The lines of the help: headings, and bindings under them.
    func lines(of table: KeyTable, on screen: Screen) -> [Line] {
        let wanted = search.text.lowercased()
        return Binding.Group.allCases.flatMap { group -> [Line] in
            let bindings = table.bindings(on: screen).filter {
                $0.group == group && !$0.keys.isEmpty
                    && (wanted.isEmpty || $0.matches(wanted))
            }
            guard !bindings.isEmpty else { return [] }
            return [.heading(group.rawValue)] + bindings.map(Line.binding)
        }
    }

    enum Line {
        case heading(String)
        case binding(Binding)
    }

    func draw(_ state: BoardState, _ table: KeyTable, on canvas: inout Canvas) {
        let inner = canvas.box(title: "Help: \(state.screen.name)")
        let lines = lines(of: table, on: state.screen)
        canvas.inside(inner) { canvas in
            canvas.fill()
            let shown = search.text.isEmpty ? "type to search" : "search: \(search.text)"
            canvas.write(SafeText(shown), row: 0, column: 1, role: .muted)
            for (row, line) in lines.dropFirst(offset).prefix(max(0, canvas.rows - 2)).enumerated()
            {
                draw(line, row: row + 2, on: &canvas)
            }
            if lines.isEmpty {
                canvas.write("no key does that here", row: 2, column: 1, role: .muted)
            }
        }
    }

    private func draw(_ line: Line, row: Int, on canvas: inout Canvas) {
        switch line {
        case .heading(let name):
            canvas.write(SafeText(name), row: row, column: 1, role: .heading)
        case .binding(let binding):
            canvas.write(SafeText(binding.keyNames), row: row, column: 3, role: .footerKey)
            canvas.write(SafeText(binding.help), row: row, column: 20)
        }
    }
}

extension Binding {
    func matches(_ wanted: String) -> Bool {
        help.lowercased().contains(wanted) || hint.lowercased().contains(wanted)
            || act.rawValue.lowercased().contains(wanted)
    }
}
