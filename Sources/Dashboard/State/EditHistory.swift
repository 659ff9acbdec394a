import IncidentModel

/// Own changes of this session that can be taken back, and those that were: two stacks.
///
/// Undo takes the last step that stands, redo the last one that was taken back; each makes a step for the
/// other. A new edit ends what can be redone.
public struct EditHistory: Hashable, Sendable {
    /// One own change, with what has to be known to take it back.
    public struct Edit: Hashable, Sendable {
        let command: CommandID
        let target: Target
        let action: Action
        /// What the field held before.
        let before: Value
    }

    /// Changes that one key press made; they are taken back together.
    public typealias Step = [Edit]

    public enum Purpose: Hashable, Sendable {
        case edit, undo, redo
        /// A note that the board writes by itself; it is not taken back by hand.
        case derived
        /// A legal act: it stands, and so does what it was made on.
        case decision
    }

    public private(set) var undoable: [Step] = []
    public private(set) var redoable: [Step] = []

    public init() {}

    mutating func record(_ step: Step, as purpose: Purpose) {
        switch purpose {
        case .edit:
            undoable.append(step)
            redoable = []
        case .undo: redoable.append(step)
        case .redo: undoable.append(step)
        case .derived: break
        case .decision: self = EditHistory()
        }
    }

    /// What was not saved cannot be taken back.
    mutating func forget(_ lost: Set<CommandID>) {
        guard !lost.isEmpty else { return }
        undoable = Self.without(lost, in: undoable)
        redoable = Self.without(lost, in: redoable)
    }

    mutating func takeUndo() -> Step? { undoable.popLast() }

    mutating func takeRedo() -> Step? { redoable.popLast() }

    public var canUndo: Bool { !undoable.isEmpty }
    public var canRedo: Bool { !redoable.isEmpty }

    private static func without(_ lost: Set<CommandID>, in steps: [Step]) -> [Step] {
        steps.map { step in step.filter { !lost.contains($0.command) } }.filter { !$0.isEmpty }
    }
}
