import Terminal

/// The words of a field side by side, the chosen one in brackets; they move along so that it is in sight.
struct WordStrip {
    private let spans: [Span]
    private let width: Int
    /// The columns that the chosen word takes.
    private let place: Range<Int>

    init(_ words: [String], chosen: String) {
        var spans: [Span] = []
        var width = 0
        var place = 0..<0
        for word in words {
            let isChosen = word == chosen
            let text: SafeText = isChosen ? "[\(word)]" : " \(word) "
            if isChosen { place = width..<(width + text.width) }
            spans.append(Span(text, isChosen ? .fieldActive : .muted))
            width += text.width
        }
        (self.spans, self.width, self.place) = (spans, width, place)
    }

    func draw(on canvas: inout Canvas, row: Int) {
        let part = Region(row: row, column: 0, rows: 1, columns: canvas.columns)
        canvas.inside(part) { canvas in
            let middle = (place.lowerBound + place.upperBound - canvas.columns) / 2
            let offset = min(max(0, middle), max(0, width - canvas.columns))
            canvas.write(spans, row: 0, column: -offset)
            if offset > 0 { canvas.draw(.offScreenLeft, row: 0, column: 0, role: .muted) }
            guard width - offset > canvas.columns else { return }
            canvas.draw(.offScreenRight, row: 0, column: canvas.columns - 1, role: .muted)
        }
    }
}
