import IncidentModel
import Terminal

/// The count that stands, in one line, and why it does.
struct HeadlinePart: ScreenPart {
    private let scene: CaseScene
    private let reason: SafeText?

    init(_ scene: CaseScene) {
        self.scene = scene
        reason = StandingWords.reason(of: .people, in: scene.incident.counts)
    }

    var need: BlockStack.Need {
        BlockStack.Need(least: 1, most: reason == nil ? 1 : 2)
    }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        let end = canvas.columns - 1
        guard let standing = scene.incident.counts.people else {
            canvas.put(
                "not known yet how many people", row: 0, from: 3, to: end,
                role: .unknown)
            return nil
        }
        let revision = standing.revision
        var column = 3
        column += canvas.write(
            "\(PeopleWords.phrase(revision.count)) people", row: 0, column: column, role: .strong)
        let basis: SafeText = "   \(revision.basis.mark) \(revision.basis.label)   "
        column += canvas.write(basis, row: 0, column: column, role: revision.basis.role)
        let origin = StandingWords.origin(of: standing, today: scene.today, zone: scene.zone)
        canvas.put(origin, row: 0, from: column, to: end)
        if let reason { canvas.put(reason, row: 1, from: 3, to: end, role: .muted) }
        return nil
    }
}
