import IncidentStore
import Terminal

extension TimelineScreen {
    /// First all entries; where all of them are shown, the evidence too, as far as it reaches beyond them.
    static func fit(in state: inout BoardState) {
        let wasWide = state.timeline.fitsEvidence
        let wasFit = state.timeline.span == .fit
        state.timeline.fit()
        guard let contents = TimelineContents(state), let quiet = contents.facts.quiet else {
            return
        }
        let scale = view(of: contents, in: state).scale
        let outside =
            contents.events.times.count
            - contents.events.places(from: scale.start, to: scale.end).count
        guard outside > 0 else { return }
        guard wasFit, !wasWide else {
            let events = NumberWords.counted(outside, "event")
            return state.say("\(events) outside: fit again takes the evidence in")
        }
        state.timeline.fit(withEvidence: true)
        let kept = contents.events.places(
            from: quiet.extent.lowerBound, to: quiet.extent.upperBound + 1)
        let far = contents.events.times.count - kept.count
        guard far > 0 else { return state.say("all entries and all evidence") }
        let events = NumberWords.counted(far, "event")
        state.say("all entries and the evidence, but for \(events) far away from all others")
    }
}
