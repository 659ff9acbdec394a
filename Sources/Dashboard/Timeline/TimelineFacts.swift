import IncidentModel
import NotificationRules

/// What a timeline shows, besides how it is looked at.
struct TimelineFacts: Sendable {
    let index: TimelineIndex
    /// Those with a date, by their first instant.
    let milestones: [DatedMilestone]
    /// Those whose clock has a window.
    let duties: [DutyWindow]
    /// Those that can be drawn between two milestones.
    let durations: [MeasuredDuration]
    /// Where the evidence is silent; nil without any.
    let quiet: QuietStretches?
    let now: Instant
    let today: Day
    /// The zone of the incident, whose days count.
    let zone: Zone

    init(
        index: TimelineIndex, milestones: [Milestone.Name: Milestone], duties: [Duty],
        durations: [MeasuredDuration] = [], quiet: QuietStretches? = nil,
        now: Instant
    ) {
        self.quiet = quiet
        self.durations = durations
        self.index = index
        self.now = now
        zone = index.zone
        today = zone.day(of: now)
        self.milestones = DatedMilestone.sorted(milestones, in: zone)
        self.duties = duties.compactMap { [zone] in DutyWindow($0, in: zone) }
    }

    var obstacles: TimelineObstacles {
        let edges = milestones.flatMap { [$0.span.start, $0.span.end].compactMap(\.self) }
        let windows = duties.flatMap { [$0.start, $0.end] }
        let logs = quiet.map { [$0.reach, $0.extent] } ?? []
        let ends = logs.flatMap { [$0.lowerBound, $0.upperBound] }
        let doubts = milestones.compactMap { dated -> ClosedRange<Int64>? in
            guard !dated.span.isInterval, let start = dated.span.start, let end = dated.span.end
            else { return nil }
            return start...max(start, end)
        }
        return TimelineObstacles(
            points: edges + windows + ends + [now.milliseconds],
            spans: doubts + duties.filter(\.duty.isRunning).map { $0.open(at: now) },
            extent: extent(withNow: true), quiet: quiet)
    }

    /// From the first to the last thing that there is; now alone when there is nothing.
    ///
    /// - Parameter isWide: with the evidence, which counts in any case where there is nothing else.
    func extent(withNow: Bool, isWide: Bool = false) -> ClosedRange<Int64> {
        var edges = milestones.flatMap { [$0.span.start, $0.span.end].compactMap(\.self) }
        edges += duties.flatMap { [$0.start, $0.end] }
        if let extent = index.extent { edges += [extent.lowerBound, extent.upperBound] }
        if let quiet, isWide || edges.isEmpty {
            edges += [quiet.extent.lowerBound, quiet.extent.upperBound]
        }
        guard let first = edges.min(), let last = edges.max() else {
            return now.milliseconds...now.milliseconds
        }
        // Without gaps a clock far away from a case of old would leave no room for the case.
        let reach = (last - first) / 2
        let isNear = now.milliseconds >= first - reach && now.milliseconds <= last + reach
        guard withNow || isNear else { return first...last }
        return min(first, now.milliseconds)...max(last, now.milliseconds)
    }
}

/// A milestone with the stretch that its moment means.
struct DatedMilestone: Hashable, Sendable {
    let milestone: Milestone
    let when: Moment
    let span: EntrySpan

    static func sorted(_ milestones: [Milestone.Name: Milestone], in zone: Zone) -> [Self] {
        milestones.values
            .compactMap { milestone in
                milestone.when.map {
                    DatedMilestone(milestone: milestone, when: $0, span: EntrySpan($0, in: zone))
                }
            }
            .sorted {
                ($0.span.sortedStart, $0.milestone.name.order)
                    < ($1.span.sortedStart, $1.milestone.name.order)
            }
    }
}

extension Milestone.Name {
    /// The place in the usual course of an incident.
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// A duty with the span of its clock.
struct DutyWindow: Hashable, Sendable {
    let duty: Duty
    let start: Int64
    /// The first instant at which it is too late.
    let end: Int64

    /// From the start of the clock to its end, or to now where it is over and nobody was told.
    func open(at now: Instant) -> ClosedRange<Int64> {
        let last = duty.status == .overdue ? max(end, now.milliseconds) : end
        return start...last
    }

    init?(_ duty: Duty, in zone: Zone) {
        guard duty.kind != .modifier, let opens = duty.opensOn, let due = duty.due, opens <= due.day
        else { return nil }
        self.duty = duty
        start = zone.start(of: opens).milliseconds
        end = due.isOfHours ? due.instant.milliseconds + 1 : zone.end(of: due.day).milliseconds
    }
}
