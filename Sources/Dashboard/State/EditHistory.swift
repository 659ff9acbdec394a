public import IncidentModel

/// Own changes of this session that can be taken back, and those that were.
public struct EditHistory: Hashable, Sendable {
    /// Changes that one key press made; they are taken back together.
    public typealias Step = [Seq]

    public private(set) var undoable: [Step] = []
    public private(set) var redoable: [Step] = []
    /// What each command that is on its way will be for.
    private var purposes: [CommandID: Purpose] = [:]

    public enum Purpose: Hashable, Sendable {
        case edit, undo, redo
        /// A note that the board writes by itself; it is not taken back by hand.
        case derived
    }

    public init() {}

    mutating func expect(_ commands: [Command], as purpose: Purpose) {
        for command in commands { purposes[command.id] = purpose }
    }

    /// The commands of one step were saved as these changes.
    mutating func record(_ saved: [(command: CommandID, seq: Seq)]) {
        guard let first = saved.first else { return }
        let step = saved.map(\.seq)
        switch purposes[first.command] ?? .edit {
        case .edit:
            undoable.append(step)
            redoable = []
        case .undo: redoable.append(step)
        case .redo: undoable.append(step)
        case .derived: break
        }
        for entry in saved { purposes[entry.command] = nil }
    }

    mutating func takeUndo() -> Step? { undoable.popLast() }

    mutating func takeRedo() -> Step? { redoable.popLast() }

    public var canUndo: Bool { !undoable.isEmpty }
    public var canRedo: Bool { !redoable.isEmpty }
}
