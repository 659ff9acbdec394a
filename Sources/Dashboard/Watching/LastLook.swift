import Briefing
public import IncidentModel
import NotificationRules
import Terminal

/// How far somebody had seen an incident when they left it.
public struct LastLook: Hashable, Sendable {
    /// The last change that there was.
    public let seq: Seq
    public let at: Instant
    /// Changes of others that they had not been at, in the order of the log.
    public let unseen: [Seq]

    public init(seq: Seq, at: Instant, unseen: [Seq] = []) {
        self.seq = seq
        self.at = at
        self.unseen = unseen
    }
}

extension BoardState {
    /// What is to be remembered of the incident on the board; nil without one.
    public var look: LastLook? {
        guard let last = liveFile.changes.last?.seq else { return nil }
        return LastLook(seq: last, at: clock, unseen: liveFile.fresh.values.map(\.seq).sorted())
    }

    /// Marks what others have changed since, and lists it.
    mutating func greet(since look: LastLook) {
        let others = file.changes.filter { $0.actor != viewer.actor && !$0.isRejected }
        let unseen = Set(look.unseen)
        let news = others.filter { $0.seq > look.seq }
        file.markFresh(others.filter { unseen.contains($0.seq) } + news)
        guard !news.isEmpty, mode == .browsing, let incident else { return }
        let known = file.changes.prefix { $0.seq <= look.seq }
        let before = CaseFile(changes: Array(known), now: min(look.at, now), rules: file.rules)
        let difference = Difference(
            since: look.seq, before: before.reckoning,
            to: Difference.End(file.changes, incident, file.reckoning), without: viewer.actor)
        let ago = TimeWords.span(since: look.at, to: now).map { " (\($0))" } ?? ""
        let number = NumberWords.counted(difference.changes, "change")
        mode = .difference(
            DifferencePanel(
                title: "Since you were last here\(ago): \(number)",
                DifferenceWords(difference, in: incident, today: today)))
    }
}

extension TimeWords {
    /// `2 days ago`, `5 hours ago`; nil where the clock was set back meanwhile.
    static func span(since instant: Instant, to now: Instant) -> String? {
        let minutes = now.milliseconds(since: instant) / 60_000
        switch minutes {
        case ..<0: return nil
        case ..<60: return NumberWords.counted(Int(minutes), "minute") + " ago"
        case ..<2_880: return NumberWords.counted(Int(minutes / 60), "hour") + " ago"
        default: return NumberWords.counted(Int(minutes / 1_440), "day") + " ago"
        }
    }
}
