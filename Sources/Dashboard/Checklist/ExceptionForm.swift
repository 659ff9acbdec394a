import IncidentModel
import Terminal

extension ChecklistScreen {
    /// Approves the first exception that somebody else asked for; with none of those, asks for a new one.
    static func allowException(in state: inout BoardState) -> [Effect] {
        guard let item = state.selectedItem, let stored = state.incident?.item(item.target) else {
            return []
        }
        let me = state.viewer.actor.name
        let waiting = item.exceptions.firstIndex { text in
            let exception = ChecklistException(text)
            return exception.standing(on: state.today) == .requested && exception.requestedBy != me
        }
        let base = stored.base(of: .exceptions)
        if let place = waiting {
            let exception = ChecklistException(item.exceptions[place])
            state.mode = .form(
                .approving(exception, at: place, of: item.target, by: me, base: base))
        } else {
            state.mode = .form(.excepting(from: item.target, by: me, base: base))
        }
        return []
    }
}

extension Form {
    static func excepting(from target: Target, by name: String, base: Seq) -> Form {
        Form(
            .except(target, at: nil), title: "Exception from \(target.id)",
            fields: [
                FormField(.what, "Left out", .line, required: true, base: base),
                FormField(.requestedBy, "Requested by", .line, text: name),
                FormField(.until, "Until", .day),
            ])
    }

    static func approving(
        _ exception: ChecklistException, at place: Int, of target: Target, by name: String,
        base: Seq
    ) -> Form {
        var form = Form(
            .except(target, at: place), title: "Approve the exception from \(target.id)",
            fields: [
                FormField(
                    .what, "Left out", .line, required: true, text: exception.what,
                    base: base),
                FormField(.requestedBy, "Requested by", .line, text: exception.requestedBy ?? ""),
                FormField(.until, "Until", .day, text: exception.until?.text ?? ""),
                FormField(.approvedBy, "Approved by", .line, text: name),
            ])
        form.moveFocus(to: .approvedBy)
        return form
    }
}

extension BoardState {
    /// The list of exceptions with the one that the form says.
    mutating func exception(of target: Target, at place: Int?, from form: Form) -> [Command] {
        guard let item = incident?.item(target) else { return [] }
        let said = { (name: FormField.Name) -> String? in
            // Commas and colons part the pieces of the text.
            let text = form.text(of: name)?.filter { !",;:".contains($0) } ?? ""
            return text.isEmpty ? nil : text
        }
        let exception = ChecklistException(
            what: (form.text(of: .what) ?? "").filter { $0 != ";" },
            requestedBy: said(.requestedBy),
            approvedBy: said(.approvedBy),
            until: form.text(of: .until).flatMap(Day.init(canonical:)))
        var list = item[.exceptions].list
        if let place, list.indices.contains(place) {
            list[place] = exception.text
        } else {
            list.append(exception.text)
        }
        let base = form.base(of: .what)
        return command(on: target, .set(.exceptions, .list(list)), base: base).map { [$0] } ?? []
    }
}
