/// Letters that came back and were not sent again, by the end of each day.
///
/// From ten people on that letters do not reach, a notice has to be given in another way
/// (45 CFR 164.404(d)(2)(ii)); below that, (d)(2)(i) leaves the way open. Read 2026-09-30.
public struct UndeliveredMail: Hashable, Sendable {
    public struct Entry: Hashable, Sendable {
        public let day: Day
        /// Of all waves together, by the end of the day.
        public let letters: Int
    }

    /// From so many on a substitute notice is public.
    public static let threshold = 10

    /// Sorted by day; a day on which nothing changed is left out.
    public let entries: [Entry]

    /// - Parameter zone: whose calendar gives the day of a wave that nobody counted by the day.
    init(_ notices: some Sequence<Notice>, in zone: Zone) {
        let waves = notices.filter { $0.audience == .individuals && $0.state == .sent }
            .map { Self.entries(of: $0, in: zone) }
        let days = Set(waves.joined().map(\.day)).sorted()
        entries = days.map { day in
            let letters = waves.reduce(0) { sum, wave in
                sum + (wave.last { $0.day <= day }?.letters ?? 0)
            }
            return Entry(day: day, letters: letters)
        }
    }

    /// The first day by whose end so many had come back and were not sent again; nil before that.
    public func day(reaching letters: Int = threshold) -> Day? {
        entries.first { $0.letters >= letters }?.day
    }

    /// How many there are by the last count.
    public var letters: Int { entries.last?.letters ?? 0 }

    private static func entries(of notice: Notice, in zone: Zone) -> [Entry] {
        let start = notice.when?.bounds(in: zone).earliest.map { zone.day(of: $0) }
        var changes: [Day: (returned: Int, resent: Int)] = [:]
        for entry in notice.letters.days.entries {
            changes[entry.day, default: (0, 0)].returned +=
                entry.kind == .returned ? entry.number : 0
            changes[entry.day, default: (0, 0)].resent += entry.kind == .resent ? entry.number : 0
        }
        // A total without days is known from the day of the wave on; nothing goes out again before it came back.
        if let total = notice.letters.undated(.returned), let day = start {
            changes[day, default: (0, 0)].returned += total
        }
        if let total = notice.letters.undated(.resent), let day = changes.keys.max() ?? start {
            changes[day, default: (0, 0)].resent += total
        }
        var (returned, resent) = (0, 0)
        return changes.sorted { $0.key < $1.key }.compactMap { day, change in
            returned += change.returned
            resent += change.resent
            guard change.returned > 0 || change.resent > 0 else { return nil }
            return Entry(day: day, letters: max(0, returned - resent))
        }
    }
}

extension LetterCount {
    /// A total that was stated of what nobody counted by the day.
    fileprivate func undated(_ kind: DayTally.Kind) -> Int? {
        days.total(kind) == nil ? stated[kind] : nil
    }
}
