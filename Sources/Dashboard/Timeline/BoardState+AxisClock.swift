import IncidentModel
import Terminal

extension BoardState {
    /// The zone of clock times, on the timeline and beside the evidence.
    var shownZone: Zone {
        switch timeline.clock {
        case .utc: .utc
        case .viewer: viewer.zone ?? zone
        case .incident, .origin: zone
        }
    }

    /// The next clock: that of the incident, UTC, the viewer's where it is another, and the time from T0.
    mutating func turnClock() {
        var clocks: [TimelineWindow.AxisClock] = zone.isUTC ? [.incident] : [.incident, .utc]
        if let own = viewer.zone, own != zone, !own.isUTC { clocks.append(.viewer) }
        if screen == .timeline, originName != nil { clocks.append(.origin) }
        let place = clocks.firstIndex(of: timeline.clock) ?? 0
        timeline.clock = clocks[(place + 1) % clocks.count]
    }

    /// Tells time from the next milestone that has a date.
    mutating func turnOrigin() {
        let names = incident.map { incident in
            Milestone.Name.allCases.filter { incident.milestone($0) != nil }
        }
        guard let names, !names.isEmpty else {
            return say("no milestone has a date: a m adds one", .warning)
        }
        let place = originName.flatMap(names.firstIndex) ?? -1
        let next = timeline.clock == .origin ? names[(place + 1) % names.count] : nil
        timeline.origin = next ?? timeline.origin
        timeline.clock = .origin
        if let originName { say("T0 is \(SafeText(originName.label))") }
    }

    /// What T0 is; nil while no such milestone has a date.
    var originName: Milestone.Name? {
        [timeline.origin, .detection, .discovery].compactMap(\.self)
            .first { incident?.milestone($0) != nil }
    }
}
