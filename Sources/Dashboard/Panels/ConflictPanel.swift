public import IncidentModel
import Terminal

/// Somebody else changed the same field: what both want, and the choice.
public struct ConflictPanel: Hashable, Sendable {
    public let command: Command
    public let conflict: Conflict
    /// The value that the user saw when they began.
    public let seen: Value
    /// Conflicts of the same key press that come after this one.
    public let waiting: [Waiting]

    /// A conflict that has not been shown yet.
    public struct Waiting: Hashable, Sendable {
        public let command: Command
        public let conflict: Conflict
    }

    /// The wanted value once more, on what the other one set.
    func mine(as id: CommandID, at now: Instant) -> Command {
        Command(
            id: id, actor: command.actor, at: now, incident: command.incident,
            target: command.target, action: .set(conflict.field, conflict.wanted),
            base: conflict.stamp.seq)
    }

    func draw(_ state: BoardState, on canvas: inout Canvas) {
        let inner = canvas.box(title: "Somebody was faster")
        let present = conflict.present.isNone ? "nothing" : conflict.present.summary
        let wanted = conflict.wanted.isNone ? "nothing" : conflict.wanted.summary
        let saw = seen.isNone ? "nothing" : seen.summary
        let ago = TimeWords.ago(conflict.stamp.at, now: state.now, in: state.zone)
        canvas.inside(inner) { canvas in
            canvas.fill()
            canvas.write(
                "\(command.target.id): \(conflict.field.label)", row: 0, column: 1, role: .strong)
            canvas.write(
                "\(conflict.stamp.actor) set  \(present)   \(ago)", row: 2, column: 1,
                role: .conflict)
            canvas.write("you saw  \(saw)", row: 3, column: 1, role: .muted)
            canvas.write("you want  \(wanted)", row: 4, column: 1)
            canvas.write(
                "k keep \(conflict.stamp.actor)'s    m take mine    e edit once more", row: 6,
                column: 1, role: .footerKey)
        }
    }
}
