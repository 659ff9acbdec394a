import Terminal

/// What may follow a prefix key, each with its key.
struct MenuPanel {
    let menu: Menu

    private static let columns = 26

    /// As small as the choices let it be, in two columns where the room is too low for one.
    func region(in room: Region) -> Region {
        let isLow = menu.choices.count + 2 > room.rows
        let rows = isLow ? (menu.choices.count + 1) / 2 : menu.choices.count
        return room.centred(rows: rows + 2, columns: (isLow ? 2 : 1) * Self.columns + 2)
    }

    func draw(on canvas: inout Canvas) {
        let inner = canvas.box(title: SafeText(menu.title))
        canvas.inside(inner) { canvas in
            canvas.fill()
            for (place, choice) in menu.choices.enumerated() where canvas.rows > 0 {
                let column = 1 + place / canvas.rows * Self.columns
                let row = place % canvas.rows
                canvas.write(SafeText(choice.key.name), row: row, column: column, role: .footerKey)
                canvas.write(SafeText(choice.label), row: row, column: column + 3)
            }
        }
    }
}
