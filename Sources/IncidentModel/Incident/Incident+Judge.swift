extension Incident {
    /// Whether a command may become a change, given everything that the log holds by now.
    ///
    /// Different fields never conflict; the same field is compared with what the actor saw.
    public func judge(_ command: Command) -> Verdict {
        switch command.action {
        case .add(let fields): judgeAdding(fields, as: command)
        case .set(let field, let value):
            judgeSetting(field, to: value, as: command)
        case .note(let text): judgeNote(text, on: command.target)
        case .withdraw: judgeWithdrawal(of: command.target)
        case .restore: judgeRestoration(of: command.target)
        case .redact(let reason): judgeRedaction(reason, on: command.target)
        }
    }

    /// What becomes of a command on an incident that the log does not hold yet.
    public static func judgeOpening(_ command: Command) -> Verdict {
        guard command.target == .incident, case .add(let fields) = command.action else {
            return .refused(.noSuchIncident)
        }
        return admitting(fields, of: .incident)
    }

    private func judgeAdding(_ fields: [Field: Value], as command: Command) -> Verdict {
        let target = command.target
        if target == .incident { return .refused(.incidentExists) }
        if target.kind == .list, let day = countsFrozenOn { return .refused(.countsFrozen(day)) }
        if let item = items[target] {
            return .refused(item.isWithdrawn ? .withdrawn(target) : .itemExists(target))
        }
        if let refusal = refusal(ofSigning: fields, by: command.actor) { return .refused(refusal) }
        if let loop = needsLoop(from: target.id, needs: fields[.needs]?.list ?? []) {
            return .refused(.needsItself(loop))
        }
        if target.kind == .standup { return judgeStandUp(fields, as: target.id) }
        return Self.admitting(fields, of: target.kind)
    }

    static func admitting(_ fields: [Field: Value], of kind: ItemKind) -> Verdict {
        var canonical: [Field: Value] = [:]
        for (field, value) in fields {
            switch Self.checked(value, for: field, of: kind) {
            case .success(let value): canonical[field] = value.isNone ? nil : value
            case .failure(let problem): return .refused(.badField(field, problem))
            }
        }
        for rule in Schema.rules(of: kind) where rule.isRequired && canonical[rule.field] == nil {
            return .refused(.badField(rule.field, .missing))
        }
        return .accepted(.add(canonical))
    }

    private func judgeSetting(
        _ field: Field, to value: Value, as command: Command
    ) -> Verdict {
        let target = command.target
        guard let item = items[target] else { return .refused(.noSuchItem(target)) }
        guard !item.isWithdrawn else { return .refused(.withdrawn(target)) }
        if target.kind == .standup { return .refused(.standUpRecorded) }
        if target.kind == .evidence, EvidenceBatch.fixedFields.contains(field) {
            return .refused(.importedOnce(target.id))
        }
        if field == .frozen, let day = countsFrozenOn { return .refused(.countsFrozen(day)) }
        switch Self.checked(value, for: field, of: target.kind) {
        case .failure(let problem): return .refused(.badField(field, problem))
        case .success(let value):
            if value.isNone, Schema.rule(for: field, of: target.kind)?.isRequired == true {
                return .refused(.badField(field, .missing))
            }
            return judge(field, value, of: item, as: command)
        }
    }

    private func judge(
        _ field: Field, _ value: Value, of item: Item, as command: Command
    ) -> Verdict {
        if item[field] == value, let stamp = item.stamps[field] { return .alreadySo(stamp) }
        if item[field] == value { return .alreadySo(item.added) }
        if let stamp = item.stamps[field], stamp.seq > command.base {
            return .conflict(
                Conflict(field: field, present: item[field], stamp: stamp, wanted: value))
        }
        if let refusal = refusal(of: field, value, of: item, by: command.actor) {
            return .refused(refusal)
        }
        return .accepted(.set(field, value))
    }

    /// What the rest of the incident has against a value.
    private func refusal(
        of field: Field, _ value: Value, of item: Item, by actor: Actor
    ) -> Refusal? {
        switch field {
        case .needs: refusal(ofNeeds: value.list, of: item)
        case .approvals: refusal(ofSignatures: value.list, under: item, by: actor)
        case .exceptions: Self.refusal(of: value.list, after: item.list(field), by: actor)
        case .state: obstacle(to: value.text, of: item)
        case .phase: gate(before: value.text)
        default: nil
        }
    }

    /// What an item needs is there, does not need it, and is settled where the item is done.
    private func refusal(ofNeeds needs: [String], of item: Item) -> Refusal? {
        if let loop = needsLoop(from: item.id, needs: needs) { return .needsItself(loop) }
        let new = needs.filter { !item.list(.needs).contains($0) }.compactMap(ItemID.init)
        if let missing = new.first(where: { items[Target(.check, $0)]?.isWithdrawn ?? true }) {
            return .noSuchItem(Target(.check, missing))
        }
        guard item.text(.state) == ChecklistState.done.rawValue else { return nil }
        let open = checklist.first { new.contains($0.id) && !$0.state.isSettled }
        return open.map { .notDoneYet(item.id, .needs($0.id)) }
    }

    private func refusal(
        ofSignatures names: [String], under item: Item, by actor: Actor
    ) -> Refusal? {
        let before = item.list(.approvals)
        if names.count > before.count, item.number(.approvalsNeeded) ?? 0 == 0 {
            return .needsNoSignature(item.id)
        }
        return foreignSignature(from: before, to: names, by: actor)
    }

    /// An item is not done before what it needs, and not without its signatures; whoever says so.
    private func obstacle(to word: String?, of item: Item) -> Refusal? {
        guard item.target.kind == .check, word == ChecklistState.done.rawValue else { return nil }
        return ChecklistItem(item).obstacle(in: checklist).map { .notDoneYet(item.id, $0) }
    }

    /// Everybody signs, and takes back, for themselves alone.
    private func foreignSignature(
        from before: [String], to after: [String], by actor: Actor
    ) -> Refusal? {
        let changed = Set(before).symmetricDifference(after).union(
            after.count == Set(after).count ? [] : after)
        return changed.subtracting([actor.name]).min().map { Refusal.signatureOfAnother($0) }
    }

    private func refusal(ofSigning fields: [Field: Value], by actor: Actor) -> Refusal? {
        foreignSignature(from: [], to: fields[.approvals]?.list ?? [], by: actor)
            ?? Self.refusal(of: fields[.exceptions]?.list ?? [], after: [], by: actor)
    }

    /// An exception is approved by who says so, and by nobody who asked for it.
    private static func refusal(
        of exceptions: [String], after before: [String], by actor: Actor
    ) -> Refusal? {
        for text in exceptions where !before.contains(text) {
            let exception = ChecklistException(text)
            guard let approver = exception.approvedBy else { continue }
            if approver == exception.requestedBy { return .ownRequest(approver) }
            if approver != actor.name { return .signatureOfAnother(approver) }
        }
        return nil
    }

    /// The mandatory items that have to be settled before a phase ends.
    private func gate(before word: String?) -> Refusal? {
        guard let next = word.flatMap(Phase.init(rawValue:)) else { return nil }
        let open = mandatoryItems(before: next)
        return open.isEmpty ? nil : .mandatoryItemsOpen(open)
    }

    private func judgeNote(_ text: String, on target: Target) -> Verdict {
        guard items[target] != nil else { return .refused(.noSuchItem(target)) }
        do {
            let value = try FieldFormat.block.value(of: text)
            guard let note = value.text else { return .refused(.emptyNote) }
            return .accepted(.note(note))
        } catch {
            return .refused(.badField(.detail, error))
        }
    }

    private func judgeWithdrawal(of target: Target) -> Verdict {
        guard let item = items[target] else { return .refused(.noSuchItem(target)) }
        guard !item.isWithdrawn else { return .alreadySo(item.touched) }
        switch target.kind {
        case .incident, .count, .milestone, .standup:
            return .refused(.cannotBeWithdrawn(target.kind))
        default: return .accepted(.withdraw)
        }
    }

    private func judgeRestoration(of target: Target) -> Verdict {
        guard let item = items[target] else { return .refused(.noSuchItem(target)) }
        return item.isWithdrawn ? .accepted(.restore) : .alreadySo(item.touched)
    }

    /// As far as the fold can tell: which entries there are, only the log knows.
    private func judgeRedaction(_ reason: String, on target: Target) -> Verdict {
        guard case .accepted(.note(let reason)) = judgeNote(reason, on: target) else {
            return judgeNote(reason, on: target)
        }
        return .accepted(.redact(reason))
    }

    private static func checked(
        _ value: Value, for field: Field, of kind: ItemKind
    ) -> Result<Value, FieldProblem> {
        guard let rule = Schema.rule(for: field, of: kind) else {
            return .failure(.noSuchField(kind))
        }
        do {
            return .success(try rule.format.value(checking: value))
        } catch {
            return .failure(error)
        }
    }

    /// The chain of items by which an item would come to need itself, or nil.
    private func needsLoop(from start: ItemID, needs: [String]) -> [ItemID]? {
        var paths = needs.compactMap { ItemID($0).map { [start, $0] } }
        var seen: Set<ItemID> = []
        while let path = paths.popLast(), let last = path.last {
            if last == start { return path }
            guard seen.insert(last).inserted, let item = items[Target(.check, last)] else {
                continue
            }
            paths += item.list(.needs).compactMap { ItemID($0).map { path + [$0] } }
        }
        return nil
    }
}
