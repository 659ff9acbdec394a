import Terminal

/// What is left of the board when nobody was there for too long.
struct LockedScreen {
    private let text: SafeText = "locked: any key ends this session"

    func draw(on canvas: inout Canvas) {
        let place = canvas.region.centred(rows: 1, columns: text.width)
        canvas.inside(place) { _ = $0.write(text, row: 0, column: 0, role: .text) }
    }
}
