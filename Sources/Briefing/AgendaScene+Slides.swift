import IncidentModel
import NotificationRules

extension AgendaScene {
    typealias Line = Slide.Line
    typealias Block = Slide.Block

    func blocks(of topic: Slide.Topic) -> [Block] {
        switch topic {
        case .whereWeAre: whereWeAre
        case .changes: changes
        case .numbers: numbers
        case .deadlines: deadlines
        case .work: work
        case .owners: owners
        case .decisions: decisions
        case .next: next
        }
    }

    // MARK: What changed

    /// The one slide that tells a line of the digest.
    private func topic(of line: ChangeLine) -> Slide.Topic {
        if case .attempt = line.what { return .changes }
        switch line.target.kind {
        case .incident, .milestone: return .whereWeAre
        case .count, .list: return .numbers
        case .duty, .hold, .notice: return .deadlines
        case .check: return isAsk(line.target) ? .decisions : .work
        case .entry: return isDecision(line.target) ? .decisions : .changes
        case .standup: return .next
        case .party, .asset, .statement, .hotline, .monitoring, .risk, .evidence, .custody,
            .search:
            return .changes
        }
    }

    private func isAsk(_ target: Target) -> Bool {
        incident.item(target)?[.section].text == ChecklistSection.asks.word
    }

    private func isDecision(_ target: Target) -> Bool {
        incident.item(target)?[.kind].text == TimelineEntry.Kind.decided.rawValue
    }

    func changes(on topic: Slide.Topic) -> [ChangeLine] {
        digest.lines.filter { self.topic(of: $0) == topic }
    }

    func told(_ line: ChangeLine, _ tone: Slide.Tone = .plain) -> Line {
        Line(
            words.text(of: line), remark: words.remark(of: line), tone, target: line.target,
            seqs: line.seqs)
    }

    /// A block of changes; nil where there are none.
    private func changed(_ heading: String, _ lines: [ChangeLine]) -> Block? {
        lines.isEmpty ? nil : Block(heading: heading, lines: lines.map { told($0) })
    }

    func block(_ heading: String, _ lines: [Line], none: String) -> Block {
        Block(heading: heading, lines: lines.isEmpty ? [Line(none, .muted)] : lines)
    }

    private var changes: [Block] {
        let all = changes(on: .changes)
        let lost = all.filter { if case .attempt = $0.what { true } else { false } }
        let effective = all.filter { !lost.contains($0) }
        let entries = effective.filter { $0.target.kind == .entry }
        let others = effective.filter { $0.target.kind != .entry }
        let told = [
            changed("On the timeline", entries), changed("Elsewhere", others),
            changed("Attempts that lost against others", lost),
        ].compactMap { $0 }
        let elsewhere = digest.lines.count - all.count
        var rest: [Line] = []
        if elsewhere > 0 {
            rest.append(
                Line(
                    "\(BriefingWords.counted(elsewhere, "change")) on the other slides", .muted))
        }
        if !digest.hidden.isEmpty {
            let count = BriefingWords.counted(digest.hidden.count, "privileged change")
            rest.append(Line("\(count) not told here", .muted))
        }
        if told.isEmpty, rest.isEmpty { rest = [Line("nothing", .muted)] }
        return told + (rest.isEmpty ? [] : [Block(heading: "Besides", lines: rest)])
    }

    // MARK: Where we are

    private var whereWeAre: [Block] {
        [Block(heading: "Now", lines: headline), milestones]
            + [changed("Changed", changes(on: .whereWeAre))].compactMap { $0 }
    }

    private var headline: [Line] {
        let profile = incident.profile
        let mark = profile.isExercise ? ["EXERCISE"] : []
        let state = mark + [profile.severity?.label, phase].compactMap { $0 }
        let tally = ChecklistTally(incident.checklist, on: today)
        let isLate = tally.overdue > 0
        return [
            Line(state.joined(separator: ", "), .strong),
            Line(people, .strong),
            Line(
                "checklist \(tally.done) of \(tally.total) done, \(tally.overdue) overdue, "
                    + "\(tally.blocked) blocked", isLate ? .late : .plain),
            unmet.first.map(line) ?? Line("no deadline is running", .muted),
        ]
    }

    private var phase: String {
        incident.profile.phase.map { "phase \($0.label)" } ?? "phase not known"
    }

    private var people: String {
        incident.counts.people.map {
            "\(BriefingWords.people($0.revision.count)) people, \($0.revision.basis.label)"
        } ?? "people not counted yet"
    }

    /// Those that every incident passes, known or not, and the others that are recorded.
    private var milestones: Block {
        let lines = incident.milestoneNames.map { name in
            let milestone = incident.milestones[name]
            let when = milestone?.when?.display(in: zone)
            let ahead = milestone?.isPlanned ?? false ? "planned " : ""
            return Line(
                "\(name.label): \(ahead)\(when ?? "not known")", remark: milestone?.detail ?? "",
                when == nil ? .muted : .plain)
        }
        return Block(heading: "Milestones", lines: lines)
    }

    // MARK: Numbers

    private var numbers: [Block] {
        let scopes = incident.counts.scopes
        let lines = scopes.compactMap { scope -> Line? in
            guard let entry = incident.counts.standing(of: scope) else { return nil }
            let count = incident.counts.revisions(of: scope).count
            return Line(
                "\(BriefingWords.scope(scope)): \(BriefingWords.words(of: entry.revision))",
                remark: BriefingWords.counted(count, "revision"),
                scope == .people ? .strong : .plain)
        }
        let doubts = incident.counts.contradictions.count
        let doubt = Line(
            "\(BriefingWords.counted(doubts, "contradiction")) among the counts", .near)
        return [block("Affected people", lines + (doubts > 0 ? [doubt] : []), none: "not counted")]
            + [changed("Changed", changes(on: .numbers))].compactMap { $0 }
    }

    // MARK: Deadlines

    /// Days within which a deadline is near.
    static let near = 14

    private var deadlines: [Block] {
        let moved = shifts.map { Line("\($0.duty.title): \($0.words(on: today))", .near) }
        let late = unmet.filter { left($0) < 0 }
        let near = unmet.filter { (0...Self.near).contains(left($0)) }
        let later = unmet.filter { left($0) > Self.near }
        let possible = reckoning.duties.filter { $0.status == .possible && $0.due == nil }.count
        let open = possible > 0 ? [Line("\(possible) more possible, without a date", .muted)] : []
        return [
            block("Moved", moved, none: "no duty moved"),
            late.isEmpty ? nil : Block(heading: "Late", lines: late.map(line)),
            block("Within \(Self.near) days", near.map(line), none: "none"),
            later.isEmpty && open.isEmpty
                ? nil : Block(heading: "Later", lines: later.map(line) + open),
            changed("Changed", changes(on: .deadlines)),
        ].compactMap { $0 }
    }

    private func left(_ duty: Duty) -> Int { duty.daysLeft(from: today) ?? .max }

    func line(_ duty: Duty) -> Line {
        let days = left(duty)
        let due = duty.due.map { BriefingWords.day($0.day, in: zone) } ?? "no date"
        let clock = duty.clockDay(on: today).flatMap { day in
            duty.days > 0 && day >= 0 ? ", day \(day) of \(duty.days)" : nil
        }
        let doubt = duty.status == .possible ? "possible, " : ""
        return Line(
            "\(duty.title): \(doubt)due \(due), \(BriefingWords.left(days))\(clock ?? "")",
            remark: duty.citation, days < 0 ? .late : days <= 7 ? .near : .plain)
    }
}
