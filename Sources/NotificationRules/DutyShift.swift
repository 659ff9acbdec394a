public import IncidentModel

/// What a change of the facts did to a duty.
public struct DutyShift: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case newlyDue
        /// It was possible, and is certain now.
        case certain
        /// Its end moved; nil stands for no date.
        case moved(from: Deadline?)
        /// Nothing has to be done any more, or not for now.
        case moot
        case met
    }

    public let duty: Duty
    public let kind: Kind

    /// What is different between two reckonings, in the order of the later one; what vanished comes last.
    public static func shifts(from before: Reckoning, to after: Reckoning) -> [DutyShift] {
        let old = Dictionary(
            before.duties.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let present = after.duties.compactMap { duty in
            kind(old[duty.id], duty).map { DutyShift(duty: duty, kind: $0) }
        }
        let ids = Set(after.duties.map(\.id))
        let gone = before.duties.filter { $0.isOwed && !ids.contains($0.id) }
        return present + gone.map { DutyShift(duty: $0, kind: .moot) }
    }

    private static func kind(_ old: Duty?, _ new: Duty) -> Kind? {
        switch (old?.isOwed ?? false, new.isOwed) {
        case (false, true): return .newlyDue
        case (true, false): return new.sent != nil ? .met : .moot
        case (true, true):
            if old?.status == .possible, new.status != .possible { return .certain }
            return old?.due == new.due ? nil : .moved(from: old?.due)
        case (false, false): return nil
        }
    }

    /// A line for the log and the board.
    ///
    /// - Parameter today: to say when a duty is overdue as it arrives.
    public func words(on today: Day) -> String {
        let due = duty.due?.text ?? "no fixed date"
        return switch kind {
        case .newlyDue:
            duty.due.map { $0.day < today } ?? false
                ? "newly due, overdue on arrival: \(due)" : "newly due: \(due)"
        case .certain: "certain now: \(due)"
        case .moved(let from): "due moved: \(from?.text ?? "no date") to \(due)"
        case .moot: "no longer due (was \(due))"
        case .met: "met\(duty.sent.map { ", told \($0.text)" } ?? "")"
        }
    }
}

extension Duty {
    /// Whether somebody has to do something about it, as far as one can tell.
    fileprivate var isOwed: Bool {
        guard kind != .modifier else { return false }
        return switch status {
        case .open, .overdue, .possible: true
        case .waiting, .met, .metLate, .satisfiedBy, .noLongerTriggered, .pendingLaw,
            .decidedAgainst:
            false
        }
    }
}
