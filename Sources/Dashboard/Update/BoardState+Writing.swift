import IncidentModel
import Terminal

extension BoardState {
    /// Asks for an editor on the long text of the selected row.
    mutating func write() -> [Effect] {
        guard let item = writtenItem, let field = item.longField else {
            say("this row has no long text; e edits it", .warning)
            return []
        }
        return open(
            Draft(
                item.target, field: field, base: item.base(of: field),
                original: item[field].text ?? ""))
    }

    /// Asks for an editor on a new note on the selected row.
    mutating func writeNote() -> [Effect] {
        guard let item = writtenItem else {
            say("a note needs an item: select one", .warning)
            return []
        }
        return open(Draft(item.target, field: nil))
    }

    private var writtenItem: Item? {
        if case .incident(incident?.id)? = selectedRow { return incident?.item(.incident) }
        return selectedRow?.target.flatMap { incident?.item($0) }
    }

    /// A text that could not be saved before is gone on with.
    private mutating func open(_ draft: Draft) -> [Effect] {
        defer { unsaved = nil }
        if let unsaved, unsaved.target == draft.target, unsaved.field == draft.field {
            return [.openEditor(unsaved)]
        }
        return [.openEditor(draft)]
    }

    /// The editor has ended, and left this text.
    mutating func take(_ draft: Draft, written text: String) -> [Effect] {
        let text = text.withoutLastNewlines
        guard text != draft.original.withoutLastNewlines else {
            say("nothing changed")
            return []
        }
        do {
            let value = try FieldFormat.block.value(of: text)
            return send(draft, value)
        } catch {
            unsaved = draft
            unsaved?.text = text
            say("not saved: \(draft.name) \(error.words); the same key opens it again", .error)
            return []
        }
    }

    private mutating func send(_ draft: Draft, _ value: Value) -> [Effect] {
        let action: Action
        if let field = draft.field {
            action = .set(field, value)
        } else {
            guard let note = value.text else { return [] }
            action = .note(note)
        }
        return command(on: draft.target, action, base: draft.base).map { send([$0]) } ?? []
    }
}

extension Item {
    /// The field of the item that holds a text of many lines.
    fileprivate var longField: Field? {
        Schema.rules(of: target.kind).first { $0.format == .block }?.field
    }
}

extension String {
    /// Editors end a file with a line break that nobody has typed.
    fileprivate var withoutLastNewlines: String {
        var text = self[...]
        while text.last?.isNewline == true { text = text.dropLast() }
        return String(text)
    }
}
