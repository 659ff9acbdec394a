import IncidentModel
import Terminal

/// The count that stands, in one line, why it does, and what contradicts what.
struct HeadlinePart: ScreenPart {
    private let scene: CaseScene
    private let reason: SafeText?
    private let contradictions: [CountRemarks.Contradiction]

    private let mostLines: Int

    /// - Parameter mostLines: how many contradictions are told by themselves.
    init(_ scene: CaseScene, mostLines: Int) {
        self.scene = scene
        self.mostLines = mostLines
        reason = StandingWords.reason(of: .people, in: scene.incident.counts)
        contradictions = scene.state.file.remarks.contradictions
    }

    var need: BlockStack.Need {
        let lines = min(mostLines, contradictions.count)
        return BlockStack.Need(
            least: 1 + min(1, lines), most: 1 + lines + (reason == nil ? 0 : 1))
    }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        drawStanding(on: &canvas)
        // What cannot be so comes before why the number stands.
        let room = canvas.rows - 1
        let lines = min(mostLines, contradictions.count, room)
        for place in 0..<max(0, lines) {
            let hidden = place == lines - 1 ? contradictions.count - lines : 0
            draw(contradictions[place], hidden: hidden, on: &canvas, row: 1 + place)
        }
        if let reason, lines < room {
            canvas.put(
                reason, row: 1 + lines, from: 3, to: canvas.columns - 1, role: .muted)
        }
        return nil
    }

    private func drawStanding(on canvas: inout Canvas) {
        let end = canvas.columns - 1
        guard let standing = scene.incident.counts.people else {
            canvas.put("not known yet how many people", row: 0, from: 3, to: end, role: .unknown)
            return
        }
        let revision = standing.revision
        var column = 3
        column += canvas.write(
            "\(PeopleWords.phrase(revision.count)) people", row: 0, column: column, role: .strong)
        let basis: SafeText = "   \(revision.basis.mark) \(revision.basis.label)   "
        column += canvas.write(basis, row: 0, column: column, role: revision.basis.role)
        let origin = StandingWords.origin(of: standing, today: scene.today, zone: scene.zone)
        canvas.put(origin, row: 0, from: column, to: end)
    }

    private func draw(
        _ contradiction: CountRemarks.Contradiction, hidden: Int, on canvas: inout Canvas, row: Int
    ) {
        var end = canvas.columns - 1
        if hidden > 0 {
            let more: SafeText = " and \(ContradictionWords.counted(hidden)) more"
            end = canvas.write(more, row: row, endingAt: end, role: .conflict)
        }
        canvas.draw(.contradiction, row: row, column: 3, role: .conflict)
        canvas.put(
            contradiction.words, row: row, from: 5, to: end, role: .conflict)
    }
}
