public import IncidentModel
import Terminal

/// A day of the past that is on the board, and the incident as it is now, which goes on beneath it.
public struct Past: Hashable, Sendable {
    public internal(set) var day: Day
    /// While the past is on the board: the incident as it is now.
    var live: CaseFile
    /// The time as it is now.
    var liveNow: Instant
    var history: IncidentHistory
    /// The last change that there was when the user went back.
    private let left: Seq

    init(_ day: Day, from live: CaseFile, at now: Instant) {
        self.day = day
        self.live = live
        liveNow = now
        history = IncidentHistory(live.changes)
        left = live.changes.last?.seq ?? .start
    }

    /// `1 Mar 2019`, always with its year.
    var dayWords: String { "\(TimeWords.date(day)) \(day.year)" }

    /// Why nothing can be written there.
    var refusal: SafeText {
        "as of \(dayWords), when nothing can be changed: Esc goes back to now"
    }

    /// What stands in the header instead of the time.
    var mark: SafeText { "AS OF \(dayWords)" }

    func status(on screen: Screen, in layout: Layout) -> SafeText {
        let list: SafeText = screen == .incidents ? "  list as it is now" : ""
        switch layout {
        case .wide: return mark + list + "  read only: Esc goes back to now"
        case .normal: return mark + list + "  Esc: now"
        case .narrow, .line:
            return "[\(screen.rawValue) \(screen == .incidents ? "as now" : screen.name)]  " + mark
        }
    }

    /// `3 new since`: what came while the past was looked at.
    func newsWords(held: Int) -> SafeText {
        let news = live.changes.reversed().prefix { $0.seq > left }.count + held
        return news > 0 ? "\(news) new since" : ""
    }

    /// What the list of incidents shows meanwhile: the past of one of them is known here, not that of all.
    var portfolioWords: SafeText {
        "all incidents as they are now; \(dayWords) is on the views of \(live.incident?.id.text ?? "one") alone"
    }
}

extension BoardState {
    /// Why nothing can be written; nil when it can.
    var whyNothingIsWritten: SafeText? {
        past?.refusal ?? viewer.readOnly.map { "read only: \($0)" }
    }

    /// The incident as it is now, whatever day is on the board.
    var liveFile: CaseFile { past?.live ?? file }

    /// The time as it is now.
    var clock: Instant { past?.liveNow ?? now }
}
