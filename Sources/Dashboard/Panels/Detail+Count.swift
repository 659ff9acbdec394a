import IncidentModel
import NotificationRules
import Terminal

extension Detail {
    /// Everything about a count: the number that stands, what contradicts it, all that was said of it, and the
    /// duties that hang on it.
    init(scope: CountScope, in state: BoardState) {
        let counts = state.incident?.counts ?? CountLedger()
        let parts = [
            Self.standing(of: scope, counts), Self.contradictions(of: scope, state),
            Self.revisions(of: scope, counts, state), Self.stakes(on: scope, state),
        ]
        let lines = parts.filter { !$0.isEmpty }.joined(separator: [[Span("", .text)]])
        self.init(title: scope.words, lines: Array(lines))
    }

    private static func standing(of scope: CountScope, _ counts: CountLedger) -> [[Span]] {
        guard let revision = counts.standing(of: scope)?.revision else {
            return [line("people", "nobody has counted these: e gives a number", .unknown)]
        }
        var lines = [
            [
                Span(SafeText("people").padded(to: 14), .fieldLabel),
                Span(PeopleWords.phrase(revision.count), .strong),
                Span("   \(revision.basis.mark) \(revision.basis.label)", revision.basis.role),
            ]
        ]
        if scope != .people {
            lines.append(
                line("", "people, not a part of a sum: one person is in several counts", .muted))
        }
        for whole in scope.wholes {
            guard let count = counts.standing(of: whole)?.revision.count,
                let share = Share(revision.count, of: count)
            else { continue }
            lines.append(
                line("", "\(share.percent) of \(PeopleWords.number(count)) \(whole.words)"))
        }
        if let reason = StandingWords.reason(of: scope, in: counts) {
            lines.append(line("", reason, .muted))
        }
        return lines
    }

    private static func contradictions(of scope: CountScope, _ state: BoardState) -> [[Span]] {
        state.file.remarks.contradictions(of: scope).map { contradiction in
            [
                Span(SafeText("≠ cannot be").padded(to: 14), .conflict),
                Span(contradiction.words, .conflict),
            ]
        }
    }

    // MARK: Revisions

    private static func revisions(
        of scope: CountScope, _ counts: CountLedger, _ state: BoardState
    ) -> [[Span]] {
        let entries = counts.revisions(of: scope)
        guard !entries.isEmpty else { return [] }
        let standing = counts.standing(of: scope)
        let blocks = entries.reversed().map { entry in
            [head(of: entry, stands: entry == standing)] + origin(of: entry, state)
                + [chain(of: entry, counts)].compactMap { $0 }
        }
        return [[Span("Revisions", .heading)]] + blocks.joined(separator: [[Span("", .text)]])
    }

    private static func head(of entry: CountLedger.Entry, stands: Bool) -> [Span] {
        let revision = entry.revision
        return [
            Span(SafeText("#\(entry.stamp.seq)").padded(to: 14), .muted),
            Span(PeopleWords.phrase(revision.count), stands ? .strong : .text),
            Span("   \(revision.basis.mark) \(revision.basis.label)", revision.basis.role),
            Span(stands ? "   stands" : "", .strong),
        ]
    }

    private static func origin(of entry: CountLedger.Entry, _ state: BoardState) -> [[Span]] {
        let recorded = TimeWords.time(entry.stamp.at, in: state.zone, today: state.today)
        let day = entry.revision.asOf.map { TimeWords.date($0, today: state.today) }
        let who = entry.stamp.actor.name
        let isConfirmed = entry.revision.basis == .confirmed
        return [
            line("  source", SafeText(entry.revision.source ?? "no source given")),
            line("  as of", SafeText(day ?? "no day given")),
            line("  recorded", "\(recorded) by \(who)"),
        ] + (isConfirmed ? [line("  confirmed", "by \(who)")] : [])
    }

    /// Which revision took the place of which.
    private static func chain(of entry: CountLedger.Entry, _ counts: CountLedger) -> [Span]? {
        let before = counts.revisions(of: entry.scope).filter { counts.successor(of: $0) == entry }
        var words: [SafeText] = []
        if !before.isEmpty {
            words.append("supersedes \(before.map(reference).joined(separator: ", "))")
        }
        let standing = counts.standing(of: entry.scope)
        if let successor = counts.successor(of: entry) {
            words.append("superseded by \(reference(successor))")
        } else if let standing, standing != entry {
            words.append("not superseded, kept beside \(reference(standing))")
        }
        return words.isEmpty ? nil : line("  chain", words.joined(separator: "; "), .muted)
    }

    private static func reference(_ entry: CountLedger.Entry) -> SafeText {
        "#\(entry.stamp.seq) (\(PeopleWords.number(entry.revision.count)))"
    }

    // MARK: Duties

    private static func stakes(on scope: CountScope, _ state: BoardState) -> [[Span]] {
        let stakes = state.file.reckoning.stakes(on: scope, terms: state.file.rules.vocabulary)
        let heading: SafeText =
            stakes.isEmpty ? "No duty hangs on this count" : "Duties that hang on it"
        return [[Span(heading, .heading)]]
            + stakes.map { stake in
                [
                    Span(label(of: stake).padded(to: 14), .fieldLabel),
                    Span("\(stake.rule.name): ", stake.duty == nil ? .muted : .text),
                    standing(of: stake, state),
                ]
            }
    }

    /// `from 500`, `up to 499`, `anybody`.
    private static func label(of stake: CountStake) -> SafeText {
        if stake.from > 1 { return "from \(NumberWords.grouped(stake.from))" }
        return stake.upTo.map { "up to \(NumberWords.grouped($0))" } ?? "anybody"
    }

    private static func standing(of stake: CountStake, _ state: BoardState) -> Span {
        guard let duty = stake.duty else {
            return Span(SafeText(stake.whyNot?.words ?? ""), .muted)
        }
        let places = duty.instances.map(\.code).joined(separator: ", ")
        let due: SafeText = duty.due.map { ", due \($0.day.text)" } ?? ""
        let wherever: SafeText = places.isEmpty ? "" : " in \(places)"
        return Span("\(duty.status.word)\(due)\(wherever)", duty.role(on: state.today))
    }
}
