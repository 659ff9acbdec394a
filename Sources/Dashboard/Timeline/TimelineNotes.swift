import IncidentModel
import NotificationRules
import Terminal

/// What signs of the chart mean, in words: the column of the strip, gaps, clocks that change, deadlines off the edge.
struct TimelineNotes {
    let picture: TimelinePicture
    let contents: TimelineContents

    /// A gap so many columns from the cursor is told of.
    private static let near = 12

    /// As many of them as have room, the most pressing first.
    func words(columns: Int) -> SafeText {
        var words = SafeText()
        for note in [strip, due, gap, clock].compactMap(\.self) {
            let longer: SafeText = words.isEmpty ? " \(note) " : "\(words)  \(note) "
            if longer.width <= columns { words = longer }
        }
        return words
    }

    private var scale: TimeScale { picture.scale }

    private var strip: SafeText? {
        guard let column = picture.strip else { return nil }
        let count = NumberWords.counted(picture.density[column], "event")
        return
            "\(count), \(time(scale.instant(at: column))) to \(time(scale.instant(at: column + 1))): Enter lists them"
    }

    private var due: SafeText? {
        guard let first = picture.dueBehind.min(by: { $0.end < $1.end }),
            let due = first.duty.due
        else { return nil }
        let more = picture.dueBehind.count - 1
        return
            "due \(TimeWords.date(due.day)): \(SafeText(first.duty.title).truncated(to: 30))\(more > 0 ? " +\(more)" : "")"
    }

    /// The nearest gap, with its ends and its exact length.
    private var gap: SafeText? {
        let place: TimeScale.Place? = picture.strip.map { .column($0) } ?? picture.cursor
        guard case .column(let cursor)? = place else { return nil }
        let distance = { (drawn: TimeScale.DrawnBreak) in
            max(drawn.columns.lowerBound - cursor, cursor - drawn.columns.upperBound + 1, 0)
        }
        guard let nearest = scale.breaks.min(by: { distance($0) < distance($1) }),
            distance(nearest) <= Self.near
        else { return nil }
        let gap = nearest.gap
        let what = picture.countsEvents ? "entries and events" : "entries"
        return
            "\(time(gap.from)) to \(time(gap.to)): \(Self.exact(gap.to - gap.from)) without \(what), c shows them"
    }

    /// `46 d 00 h`.
    static func exact(_ length: Int64) -> String {
        let hours = length / TimelineZoom.hour
        let rest = hours % 24
        return "\(hours / 24) d \(rest < 10 ? "0" : "")\(rest) h"
    }

    /// The change that is nearest to the cursor, or else the first.
    private var clock: SafeText? {
        let cursor = contents.cursor ?? scale.start
        let nearest = picture.clockChanges.min { abs($0.at - cursor) < abs($1.at - cursor) }
        return nearest.map { "\(time($0.at)) \($0.name)" }
    }

    private func time(_ milliseconds: Int64) -> String {
        let instant = Instant(milliseconds: milliseconds)
        let clock = contents.zone.clockTime(of: instant)
        let date = TimeWords.date(contents.zone.day(of: instant))
        let second = clock.second < 10 ? "0\(clock.second)" : "\(clock.second)"
        let fine = scale.step < 60_000 ? ":\(second)" : ""
        return "\(date) \(clock.text)\(fine)"
    }
}
