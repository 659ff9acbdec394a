import Terminal

/// The command line: a name or a part of it, and what it may mean.
public struct Palette: Hashable, Sendable {
    public internal(set) var line = LineEditor()
    public internal(set) var choice = 0

    /// The bindings that the typed letters fit, the best first.
    func matches(in table: KeyTable, on screen: Screen) -> [Binding] {
        let wanted = line.text.lowercased().filter { $0 != " " }
        return table.bindings(on: screen)
            .filter { $0.act != .palette }
            .compactMap { binding in
                Self.score(of: wanted, in: binding).map { (score: $0, binding: binding) }
            }
            .sorted { $0.score < $1.score }
            .map(\.binding)
    }

    /// Lower is better; nil where the letters do not stand in this order. Sorting is stable.
    private static func score(of wanted: String, in binding: Binding) -> Int? {
        let name = binding.hint.lowercased()
        if name == wanted { return 0 }
        if name.hasPrefix(wanted) { return 1 }
        let text = binding.help.lowercased()
        if text.contains(wanted) || name.contains(wanted) { return 2 }
        var rest = text.filter { $0 != " " }[...]
        for letter in wanted {
            guard let place = rest.firstIndex(of: letter) else { return nil }
            rest = rest[rest.index(after: place)...]
        }
        return 3
    }

    func draw(_ state: BoardState, _ table: KeyTable, on canvas: inout Canvas) -> Position? {
        let inner = canvas.box(title: "Command")
        let matches = matches(in: table, on: state.screen)
        return canvas.inside(inner) { canvas in
            canvas.fill()
            canvas.write(":" + SafeText(line.text), row: 0, column: 1, role: .fieldActive)
            let height = max(0, canvas.rows - 2)
            let first = max(0, choice - height + 1)
            for (row, binding) in matches.dropFirst(first).prefix(height).enumerated() {
                draw(binding, row: row + 2, isChosen: row + first == choice, on: &canvas)
            }
            if matches.isEmpty {
                canvas.write("no command fits", row: 2, column: 1, role: .muted)
            }
            return canvas.screenPosition(row: 0, column: 2 + line.cursor)
        }
    }

    private func draw(_ binding: Binding, row: Int, isChosen: Bool, on canvas: inout Canvas) {
        canvas.put(SafeText(binding.hint), row: row, from: 3, to: 19, role: .strong)
        let keys = canvas.write(
            SafeText(binding.keyNames), row: row, endingAt: canvas.columns - 1, role: .footerKey)
        canvas.put(SafeText(binding.help), row: row, from: 20, to: keys - 1)
        guard isChosen else { return }
        canvas.draw(.selected, row: row, column: 1)
        canvas.select(row: row)
    }
}
