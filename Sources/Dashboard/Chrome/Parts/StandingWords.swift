import IncidentModel
import Terminal

/// Where a count comes from, and why it stands.
enum StandingWords {
    /// `5 Apr, kh: HHS filing`: the day that it speaks of or was recorded, the author, the source.
    static func origin(of entry: CountLedger.Entry, today: Day, zone: Zone) -> SafeText {
        let day = entry.revision.asOf ?? zone.day(of: entry.stamp.at)
        let source = entry.revision.source ?? "no source given"
        return "\(TimeWords.date(day, today: today)), \(entry.stamp.actor): \(source)"
    }

    /// Why a confirmed count stands although something else was recorded later; nil where nothing was.
    static func reason(of scope: CountScope, in counts: CountLedger) -> SafeText? {
        guard let standing = counts.standing(of: scope),
            let later = counts.revisions(of: scope).last, later.stamp.seq > standing.stamp.seq
        else { return nil }
        let number = PeopleWords.number(later.revision.count)
        let kept: SafeText = "a later \(later.revision.basis.label) of \(number) is kept beside it"
        return "stands because it is confirmed; " + kept
    }
}
