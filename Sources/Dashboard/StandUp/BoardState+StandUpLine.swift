import Briefing
import IncidentModel
import Terminal

extension BoardState {
    mutating func type(_ key: Key, into typed: StandUpLine) -> [Effect] {
        var line = typed
        switch key {
        case .escape, .control("c"):
            presentation?.stage = typed.purpose == .nextUpdate ? .ending : .acting
            return []
        case .enter, .control("s"): return take(line)
        default: _ = line.editor.take(key)
        }
        presentation?.stage = line.purpose == .nextUpdate ? .closing(line) : .typing(line)
        return []
    }

    private mutating func take(_ line: StandUpLine) -> [Effect] {
        let text = line.editor.text
        do throws(FieldProblem) {
            switch line.purpose {
            case .decision: return try write(decision: text)
            case .ask: return try write(ask: text)
            case .nextUpdate:
                let spelt = standpoint.completing(text)
                let value = try Schema.value(of: spelt, for: .next, of: .standup)
                return recordStandUp(next: value.text.flatMap(Self.moment))
            }
        } catch {
            // The line stays as it was typed.
            let name = line.purpose == .nextUpdate ? "next update" : "the line"
            say("\(name) \(error.words)", .warning)
            return []
        }
    }

    private static func moment(_ text: String) -> Moment? {
        do { return try Moment.parse(text) } catch { return nil }
    }

    /// A decision is an entry of the timeline, as every other that was taken.
    private mutating func write(decision text: String) throws(FieldProblem) -> [Effect] {
        let title = try Schema.value(of: text, for: .title, of: .entry)
        return add(
            .entry, named: title.text ?? "",
            [
                .title: title, .when: .text(today.text), .lane: .text(Lane.respond.label),
                .kind: .text(TimelineEntry.Kind.decided.rawValue),
                .source: .text("stand-up \(presentation?.agenda.number ?? 1)"),
            ])
    }

    /// What is asked of somebody is a step of the checklist: it has an owner, and is asked after until it
    /// is done. `kh: call the mail house` names the owner.
    private mutating func write(ask text: String) throws(FieldProblem) -> [Effect] {
        let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
        let owner = parts.count == 2 && !parts[0].contains(" ") ? parts[0] : nil
        let what = owner == nil ? text : parts[1]
        var values: [Field: Value] = [
            .title: try Schema.value(of: what, for: .title, of: .check),
            .section: .text(ChecklistSection.asks.word),
            .source: .text("stand-up \(presentation?.agenda.number ?? 1)"),
        ]
        if let owner { values[.owner] = try Schema.value(of: owner, for: .owner, of: .check) }
        return add(.check, named: values[.title]?.text ?? "", values)
    }

    private mutating func add(
        _ kind: ItemKind, named name: String, _ values: [Field: Value]
    ) -> [Effect] {
        presentation?.stage = .acting
        // Free on the board as it is now: others have gone on meanwhile.
        guard let id = incident?.freeID(for: name, of: kind),
            let command = command(on: Target(kind, id), .add(values))
        else { return [] }
        return send([command])
    }
}
