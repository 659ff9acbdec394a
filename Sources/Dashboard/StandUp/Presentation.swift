public import Briefing
import IncidentModel

/// A stand-up while it is held: the agenda as it stood when it began, with own changes on top.
public struct Presentation: Hashable, Sendable {
    /// What the keys go to.
    enum Stage: Hashable, Sendable {
        /// -> blank, acting, ending
        case showing
        /// Nothing is shown; the next key shows it again. -> showing
        case blank
        /// A line is selected, and keys change what it is about. -> showing, typing
        case acting
        /// -> acting, when it is sent or given up
        case typing(StandUpLine)
        /// Asks what becomes of it. -> showing, closing
        case ending
        /// Types when the next update is; Enter records. -> showing, recording
        case closing(StandUpLine)
        /// The record is on its way. -> showing, when it was not taken
        case recording(CommandID)
        case help
    }

    public internal(set) var agenda: Agenda
    /// The log when it began.
    let changes: [Change]
    /// The incident of `changes` with own changes.
    var incident: Incident
    /// Own commands that were on their way when it began; they belong to what came before.
    let earlier: Set<CommandID>
    let begun: Instant
    var stage: Stage = .showing
    var slide = 0
    /// The first line of the slide that is shown.
    var offset = 0
    /// Which of the slide's lines with an item is selected.
    var choice = 0
    /// The hash of the last entry of `changes`; nil until the log was asked.
    var hash: String?
    /// Own changes that are in `agenda`.
    var own: [Change] = []
    var watch: SlideWatch

    init?(_ agenda: Agenda?, of file: CaseFile, at now: Instant) {
        guard let agenda, let incident = file.saved else { return nil }
        self.agenda = agenda
        self.incident = incident
        changes = file.changes
        earlier = Set(file.pending.map(\.id))
        begun = now
        watch = SlideWatch(now)
    }

    /// Whether something on the screen changes each second.
    public var countsSeconds: Bool { stage != .blank }

    /// The last change of the log that it is about.
    var head: Seq { changes.last?.seq ?? .start }

    var current: Slide { agenda.slides[slide] }

    /// What the selected line is about.
    var chosen: Target? {
        current.lines.indices.contains(choice) ? current.lines[choice].target : nil
    }

    /// Selects the line about it again; no line, where it has left the slide: the next key is not for another.
    mutating func choose(_ target: Target?) {
        guard let target, target != chosen else { return }
        choice = current.lines.firstIndex { $0.target == target } ?? -1
    }

    mutating func take(_ hash: String, of seq: Seq) {
        if seq == head { self.hash = hash }
    }
}

/// A line that is typed while a stand-up is held.
struct StandUpLine: Hashable, Sendable {
    enum Purpose: Hashable, Sendable {
        case decision
        /// `owner: what`.
        case ask
        case nextUpdate
    }

    let purpose: Purpose
    var editor = LineEditor()
}

/// How long a stand-up takes, and each of its slides.
struct SlideWatch: Hashable, Sendable {
    private let start: Instant
    private var slideStart: Instant
    /// Milliseconds on each slide before it was left.
    private var spent: [Int: Int64] = [:]

    init(_ now: Instant) {
        start = now
        slideStart = now
    }

    mutating func leave(_ slide: Int, at now: Instant) {
        spent[slide, default: 0] += now.milliseconds(since: slideStart)
        slideStart = now
    }

    /// `02:13`, on all visits together.
    func time(on slide: Int, at now: Instant) -> String {
        Self.text(spent[slide, default: 0] + now.milliseconds(since: slideStart))
    }

    func total(at now: Instant) -> String { Self.text(now.milliseconds(since: start)) }

    private static func text(_ milliseconds: Int64) -> String {
        let seconds = max(0, milliseconds) / 1000
        let parts = [seconds / 60, seconds % 60].map { $0 < 10 ? "0\($0)" : String($0) }
        return parts.joined(separator: ":")
    }
}
