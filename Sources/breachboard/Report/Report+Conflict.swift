import Dashboard
import IncidentModel

extension Report {
    /// Others changed the same fields: what they hold now, who did it, when.
    init(_ target: Target, _ conflicts: [Conflict], saved: [Field]) {
        let fields = conflicts.map(\.field.label).joined(separator: ", ")
        self.init(
            message: "\(target.id): somebody changed \(fields) since you looked",
            notes: conflicts.map(Self.words),
            help: "look again; to set it nevertheless, name what you saw with "
                + "--base \(conflicts.map(\.stamp.seq).max() ?? .start)")
        if !saved.isEmpty {
            notes.append("saved in the same go: \(saved.map(\.label).joined(separator: ", "))")
        }
    }

    private static func words(_ conflict: Conflict) -> String {
        let value = conflict.present.isNone ? "nothing" : conflict.present.summary
        let stamp = conflict.stamp
        return "\(conflict.field.label) is \(value), set by \(stamp.actor) at \(stamp.at.rfc3339)"
            + " (entry \(stamp.seq))"
    }
}
