import Terminal

/// What is left of the board when nobody was there for too long.
struct LockedScreen {
    /// Whether the user wants to go, and changes are not saved yet.
    let isWaiting: Bool

    private var text: SafeText {
        isWaiting
            ? "locked: changes wait to be saved; one more key ends this session"
            : "locked: any key ends this session"
    }

    func draw(on canvas: inout Canvas) {
        let place = canvas.region.centred(rows: 1, columns: text.width)
        canvas.inside(place) { _ = $0.write(text, row: 0, column: 0, role: .text) }
    }
}
