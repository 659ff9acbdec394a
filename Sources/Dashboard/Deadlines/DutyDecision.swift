import IncidentModel
import NotificationRules
import Terminal

extension Form {
    /// The decision whether a notice is given. The reference of the incident has to be typed: a decision
    /// cannot be undone, only followed by another.
    static func deciding(_ duty: Duty, in incident: Incident, today: Day) -> Form {
        let target = RowID.duty(duty.id).target ?? .incident
        let item = incident.item(target)
        let isDecided = item?[.decision].text == DutyRecord.Decision.notNotify.rawValue
        let proposed: DutyRecord.Decision = isDecided ? .notify : .notNotify
        return Form(
            .decide(target), title: "Decide: \(duty.title)",
            fields: [
                FormField(
                    .field(.decision), "Decision", .word(DutyRecord.Decision.words), required: true,
                    text: proposed.rawValue, base: item?.base(of: .decision) ?? .start),
                FormField(
                    .field(.detail), "Reason", .block, required: true,
                    base: item?.base(of: .detail) ?? .start),
                FormField(
                    .field(.when), "Decided on", .day, required: true, text: today.text,
                    base: item?.base(of: .when) ?? .start),
                FormField(
                    .confirmation, "Type \(incident.id.text)", .exactly(incident.id.text),
                    required: true),
            ])
    }
}

extension BoardState {
    /// The commands of a decision: its record where there is none, and otherwise what it says.
    mutating func decision(on target: Target, from form: Form) -> [Command] {
        guard let item = incident?.item(target) else {
            return command(on: target, .add(form.values)).map { [$0] } ?? []
        }
        return form.values.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { field, value in
            command(on: target, .set(field, value), base: item.base(of: field))
        }
    }

    /// The command that opens the record of a duty, so that notes have a place; nil where it is there, or
    /// the target is something else.
    mutating func record(for target: Target) -> Command? {
        guard target.kind == .duty, incident?.item(target) == nil else { return nil }
        return command(on: target, .add([:]))
    }

    // MARK: What changed in the duties

    /// Tells what an own change did to the duties, and writes it to the log beside each.
    mutating func announce(_ shifts: [DutyShift], by seq: Seq) -> [Effect] {
        guard !shifts.isEmpty else { return [] }
        say(shiftWords(shifts), .warning)
        let commands = shifts.flatMap { shift -> [Command] in
            guard let target = RowID.duty(shift.duty.id).target else { return [] }
            let text = "\(shift.words(on: today)), by entry \(seq)"
            return [record(for: target), command(on: target, .note(text))].compactMap { $0 }
        }
        return send(commands, as: .derived)
    }

    /// The first shift in words, and how many there are besides.
    func shiftWords(_ shifts: [DutyShift]) -> SafeText {
        guard let first = shifts.first else { return "" }
        let more: SafeText = shifts.count > 1 ? "  (+\(shifts.count - 1) duties)" : ""
        return "\(first.duty.title): \(first.words(on: today))\(more)"
    }
}

extension Command {
    /// Whether it is a legal act: says something about a duty itself, or freezes the counts. What is only noted
    /// beside a duty, or opens the record for a note, decides nothing.
    var isDecision: Bool {
        if case .set(.frozen, _) = action { return true }
        guard target.kind == .duty else { return false }
        return switch action {
        case .set: true
        case .add(let values): !values.isEmpty
        case .note, .withdraw, .restore, .redact: false
        }
    }
}
