import IncidentModel

extension BoardState {
    /// The commands that a form without problems stands for; a form that changes nothing gives none.
    mutating func commands(of form: Form) -> [Command] {
        switch form.purpose {
        case .add(let kind): addition(of: kind, from: form)
        case .edit(let target): edits(of: target, from: form)
        case .editAll(let aims): edits(of: aims, from: form)
        case .note(let target): note(on: target, from: form)
        case .count(let target): count(on: target, from: form)
        case .revise: revision(from: form)
        case .setMilestone: milestone(from: form)
        case .openIncident: opening(from: form)
        case .decide(let target): decision(on: target, from: form)
        case .promote(let events): promotion(of: events, from: form)
        case .except(let target, let place): exception(of: target, at: place, from: form)
        }
    }

    private mutating func addition(of kind: ItemKind, from form: Form) -> [Command] {
        let values = form.values
        let name = values[.title]?.text ?? values[.phone]?.text ?? kind.rawValue
        guard let id = incident?.freeID(for: name, of: kind) else { return [] }
        return command(on: Target(kind, id), .add(values)).map { [$0] } ?? []
    }

    private mutating func edits(of target: Target, from form: Form) -> [Command] {
        form.fields.filter(\.isChanged).compactMap { line in
            guard case .field(let field) = line.name, let value = line.valueOrNil else {
                return nil
            }
            return command(on: target, .set(field, value), base: line.base)
        }
    }

    private mutating func edits(of aims: [Form.Aim], from form: Form) -> [Command] {
        form.fields.filter(\.isChanged).flatMap { line -> [Command] in
            guard case .field(let field) = line.name, let value = line.valueOrNil else { return [] }
            return aims.compactMap { aim in
                command(on: aim.target, .set(field, value), base: aim.bases[field] ?? .start)
            }
        }
    }

    private mutating func note(on target: Target, from form: Form) -> [Command] {
        guard let text = form.fields.first?.editor.text else { return [] }
        return [record(for: target), command(on: target, .note(text))].compactMap { $0 }
    }

    private mutating func revision(from form: Form) -> [Command] {
        guard let revised = form.revision else { return [] }
        let value = Value.revision(revised.revision)
        let target = Target.count(revised.scope)
        let isNew = incident?.item(target) == nil
        let base = revised.scope == form.startingScope ? form.base(of: .count) : .start
        let present = incident?.item(target)?.base(of: .revision) ?? .start
        let action: Action = isNew ? .add([.revision: value]) : .set(.revision, value)
        return command(on: target, action, base: base == .start ? present : base).map { [$0] } ?? []
    }

    private mutating func milestone(from form: Form) -> [Command] {
        guard let name = form.text(of: .milestone).flatMap(Milestone.Name.init(rawValue:)) else {
            return []
        }
        let target = Target.milestone(name)
        guard let item = incident?.item(target) else {
            return command(on: target, .add(form.values)).map { [$0] } ?? []
        }
        return form.values.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { field, value in
            command(on: target, .set(field, value), base: item.base(of: field))
        }
    }

    private mutating func opening(from form: Form) -> [Command] {
        guard let id = form.text(of: .reference).flatMap(IncidentID.init) else { return [] }
        return [
            Command(
                id: ids.next(), actor: viewer.actor, at: now, incident: id, target: .incident,
                action: .add(form.values))
        ]
    }

    /// A command on the incident of the board; nil when there is none.
    mutating func command(on target: Target, _ action: Action, base: Seq = .start) -> Command? {
        guard let incident else { return nil }
        return Command(
            id: ids.next(), actor: viewer.actor, at: now, incident: incident.id, target: target,
            action: action, base: base)
    }
}

extension Form {
    /// The values of the lines that are fields of an item; blank ones are left out.
    var values: [Field: Value] {
        var values: [Field: Value] = [:]
        for line in fields {
            guard case .field(let field) = line.name, let value = line.valueOrNil, !value.isNone
            else { continue }
            values[field] = value
        }
        return values
    }

    func text(of name: FormField.Name) -> String? {
        fields.first { $0.name == name }.map(\.editor.text)
    }

    func base(of name: FormField.Name) -> Seq {
        fields.first { $0.name == name }?.base ?? .start
    }

    /// The scope that a revision form was opened for.
    var startingScope: CountScope {
        let original = { (name: FormField.Name) in fields.first { $0.name == name }?.original }
        return CountScope(
            element: original(.element).flatMap(DataElement.init),
            jurisdiction: original(.jurisdiction).flatMap(Jurisdiction.init))
    }

    /// What a revision form says; nil while one of its lines is no value.
    var revision: (scope: CountScope, revision: CountRevision)? {
        let element = text(of: .element) ?? ""
        let place = text(of: .jurisdiction) ?? ""
        guard let count = text(of: .count).flatMap(PeopleCount.init),
            let basis = text(of: .basis).flatMap(CountBasis.init(rawValue:)),
            element.isEmpty || DataElement(element) != nil,
            place.isEmpty || Jurisdiction(place) != nil
        else { return nil }
        let source = text(of: .field(.source)) ?? ""
        return (
            CountScope(element: DataElement(element), jurisdiction: Jurisdiction(place)),
            CountRevision(
                count: count, basis: basis, source: source.isEmpty ? nil : source,
                asOf: text(of: .asOf).flatMap(Day.init(canonical:)))
        )
    }
}

extension FormField {
    var valueOrNil: Value? {
        do { return try value() } catch { return nil }
    }
}
