public import IncidentModel

/// Own commands between the key press and the answer of the store, oldest first.
///
/// Until the answer nobody knows the seq of a change. It has a provisional one, far beyond all real ones, and
/// a command that builds on it is held back until the answer names the real one; so are those behind it.
public struct Outbox: Hashable, Sendable {
    /// Those that are not answered yet.
    public private(set) var commands: [Command] = []
    /// Those of them that are not sent yet, by key press.
    private var held: [[Command]] = []
    private var provisional: [CommandID: Seq] = [:]
    /// What became of provisional seqs.
    private var real: [Seq: Seq] = [:]
    private var last = Seq(1 << 62)

    init() {}

    /// The seq that the change of a command has for now; nil for one that is answered.
    func seq(of command: CommandID) -> Seq? { provisional[command] }

    /// Takes the commands of one key press; gives what can be sent.
    mutating func add(_ batch: [Command]) -> [[Command]] {
        for command in batch {
            last = last.next
            provisional[command.id] = last
        }
        commands += batch
        held.append(batch)
        return release()
    }

    /// The store has answered these commands, or will never; gives what can be sent now.
    ///
    /// What builds on a command that was not saved is sent on what that one was built on.
    mutating func settle(_ answered: [Command], _ outcomes: [Outcome] = []) -> [[Command]] {
        for (place, command) in answered.enumerated() {
            guard let seq = provisional.removeValue(forKey: command.id) else { continue }
            let outcome = outcomes.indices.contains(place) ? outcomes[place] : nil
            real[seq] = outcome?.standing ?? command.base
        }
        commands.removeAll { provisional[$0.id] == nil }
        return release()
    }

    private mutating func release() -> [[Command]] {
        var ready: [[Command]] = []
        while let batch = held.first, batch.allSatisfy({ base(of: $0) != nil }) {
            ready.append(batch.map { $0.on(base(of: $0) ?? $0.base) })
            held.removeFirst()
        }
        return ready
    }

    /// The real seq that a command builds on; nil while that is not known.
    private func base(of command: Command) -> Seq? {
        if let known = real[command.base] { return known }
        return provisional.values.contains(command.base) ? nil : command.base
    }
}

extension Outcome {
    /// The change by which the field now has the value that was wanted; nil where it has not.
    fileprivate var standing: Seq? {
        switch self {
        case .saved(let seq): seq
        case .alreadySo(let stamp): stamp.seq
        case .conflict, .refused: nil
        }
    }
}

extension Command {
    fileprivate func on(_ base: Seq) -> Command {
        Command(
            id: id, actor: actor, at: at, incident: incident, target: target, action: action,
            base: base)
    }
}
