import IncidentModel
import NotificationRules

extension AgendaScene {
    var work: [Slide.Block] {
        let changes = changes(on: .work)
        let done = changes.filter(isDone)
        let rest = changes.filter { !isDone($0) }
        let open = checklist.filter { !$0.state.isSettled }
        let blocked = open.filter { $0.state == .blocked }
        let overdue = open.filter { $0.isOverdue(on: today) }
        return [
            block("Done", done.map { told($0, .good) }, none: "nothing was done"),
            block("Blocked", blocked.map(line), none: "nothing is blocked"),
            block("Overdue", overdue.map(line), none: "nothing is overdue"),
            rest.isEmpty ? nil : Slide.Block(heading: "Changed", lines: rest.map { told($0) }),
            privileged,
        ].compactMap { $0 }
    }

    /// Whether a line tells that a step was done, and it still is.
    private func isDone(_ line: ChangeLine) -> Bool {
        if case .added(let fields) = line.what {
            return fields[.state] == .text(ChecklistState.done.rawValue)
                && checklist.contains { $0.target == line.target && $0.state == .done }
        }
        return isTurnedDone(line)
    }

    private func isTurnedDone(_ line: ChangeLine) -> Bool {
        line.what == .field(.state) && line.after == .text(ChecklistState.done.rawValue)
            && !line.isBackAgain
    }

    private var privileged: Slide.Block? {
        guard hiddenItems > 0 else { return nil }
        let words = "\(BriefingWords.counted(hiddenItems, "open privileged item")) not told here"
        return Slide.Block(heading: "Besides", lines: [Slide.Line(words, .muted)])
    }

    var owners: [Slide.Block] {
        let owners = AgendaFacts(self).owners
        guard !owners.isEmpty else {
            return [block("Nobody", [], none: "nothing is left to do")]
        }
        return owners.map { owner in
            let late = owner.items.count { $0.isOverdue(on: today) }
            let words = late > 0 ? ", \(late) overdue" : ""
            return Slide.Block(
                heading: "\(owner.name ?? "nobody"): \(owner.items.count) open\(words)",
                lines: owner.items.map(line))
        } + [privileged].compactMap { $0 }
    }

    /// A step with its state, how far it is, and by when.
    func line(_ item: ChecklistItem) -> Slide.Line {
        let due = item.due.map { day in
            ", due \(BriefingWords.day(day, in: zone)), \(BriefingWords.left(today.days(until: day)))"
        }
        let progress = item.progress.map { ", \($0.text)" } ?? ""
        let blocked = item.state == .blocked ? item.blockedBy.map { " by \($0)" } ?? "" : ""
        let isNear = item.due.map { today.days(until: $0) <= 2 } ?? false
        return Slide.Line(
            "\(item.title): \(item.state.label)\(blocked)\(progress)\(due ?? "")",
            remark: [item.owner ?? "nobody", item.isMandatory ? "mandatory" : nil]
                .compactMap { $0 }.joined(separator: ", "),
            item.isOverdue(on: today) ? .late : isNear ? .near : .plain, target: item.target)
    }

    // MARK: Decisions, asks, next update

    var decisions: [Slide.Block] {
        let changes = changes(on: .decisions)
        let decided = changes.filter { $0.target.kind == .entry }
        let asked = changes.filter { $0.target.kind == .check }
        return [
            block("Decided", decided.map { told($0, .strong) }, none: "nothing was decided"),
            block("Asks", asks.map(line), none: "nothing is asked"),
            asked.isEmpty
                ? nil : Slide.Block(heading: "Asks that changed", lines: asked.map { told($0) }),
        ].compactMap { $0 }
    }

    /// Days that are looked ahead.
    static let week = 7

    var next: [Slide.Block] {
        let promised = previous.map { record in
            let when = record.next?.display(in: zone)
            return Slide.Line(
                "stand-up \(record.number) promised "
                    + (when.map { "the next update for \($0)" } ?? "no next update"))
        }
        let duties = unmet.filter { (0...Self.week).contains($0.daysLeft(from: today) ?? .max) }
        let items = checklist.filter { item in
            guard let due = item.due, !item.state.isSettled else { return false }
            return (0...Self.week).contains(today.days(until: due))
        }
        let recorded = changes(on: .next)
        return [
            block("Update", [promised].compactMap { $0 }, none: "nobody promised one yet"),
            block(
                "Due within \(Self.week) days", duties.map(line) + items.map(line), none: "nothing"),
            recorded.isEmpty
                ? nil : Slide.Block(heading: "Recorded", lines: recorded.map { told($0) }),
        ].compactMap { $0 }
    }
}
