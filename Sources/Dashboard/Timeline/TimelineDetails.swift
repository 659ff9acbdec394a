import IncidentModel
import Terminal

/// The lines at the bottom: everything about the selected row that the list has no room for.
struct TimelineDetails {
    let contents: TimelineContents
    let state: BoardState
    /// What the details are of; nil where there is no room for it.
    let picture: TimelinePicture?

    func draw(on canvas: inout Canvas) {
        canvas.horizontalLine(row: 0)
        if let picture {
            let notes = TimelineNotes(picture: picture, contents: contents)
            let words = notes.words(columns: canvas.columns - 4)
            canvas.write(words, row: 0, endingAt: canvas.columns - 1, role: .muted)
            picture.durations.draw(on: &canvas, row: 0, before: canvas.columns - 2 - words.width)
        }
        guard let selected = contents.selected, let incident = state.incident else { return }
        let words = TimelineWords(contents, incident)
        switch contents.rows[selected] {
        case .entry(let place): draw(contents.facts.index.entries[place], words, on: &canvas)
        case .milestone(let dated): draw(dated, on: &canvas)
        }
    }

    private func draw(_ entry: TimelineEntry, _ words: TimelineWords, on canvas: inout Canvas) {
        var facts: [SafeText] = [
            SafeText(entry.kind.label), words.precisionAndClock(of: entry.when),
        ]
        if let prospect = words.prospect(of: entry) { facts.append(prospect) }
        if entry.isPrivileged { facts.append("privileged") }
        if let target = contents.target, state.file.isPending(target) {
            facts.append("not yet saved")
        }
        drawFirst(SafeText(entry.title), facts, changed: entry.touched, on: &canvas)
        let more = [entry.detail.map { SafeText($0) }].compactMap(\.self)
        drawSecond(more + EntryWords.marks(of: entry, in: state), on: &canvas)
    }

    private func draw(_ dated: DatedMilestone, on canvas: inout Canvas) {
        let milestone = dated.milestone
        drawFirst(
            SafeText(milestone.name.label),
            [
                milestone.isPlanned ? "planned milestone" : "milestone",
                TimelineWords.precision(of: dated.when),
            ], changed: milestone.stamp, on: &canvas)
        let more = [milestone.detail, milestone.source.map { "source: \($0)" }]
        let measured = state.incident.map { MeasuredDuration.words(of: milestone.name, in: $0) }
        drawSecond((measured ?? []) + more.compactMap { $0.map { SafeText($0) } }, on: &canvas)
    }

    /// The title keeps its room; who changed it last stands at the right.
    private func drawFirst(
        _ title: SafeText, _ facts: [SafeText], changed: Stamp, on canvas: inout Canvas
    ) {
        let ago = TimeWords.ago(changed.at, now: state.now, in: contents.zone)
        let by: SafeText = "\(changed.actor.name), \(ago)"
        let rest: SafeText = "\(facts.joined(separator: ", "))   \(by)"
        let room = canvas.columns - 2
        let end = max(room * 3 / 5, room - rest.width - 3)
        canvas.put(title, row: 1, from: 1, to: end, role: .strong)
        canvas.put(
            rest, row: 1, from: min(title.width, end - 1) + 4, to: room + 1, role: .muted)
    }

    private func drawSecond(_ parts: [SafeText], on canvas: inout Canvas) {
        guard canvas.rows > 2 else { return }
        canvas.put(parts.joined(separator: "   "), row: 2, from: 1, to: canvas.columns - 1)
    }
}

extension TimelineContents {
    fileprivate var target: Target? { selected.flatMap { rows.id(of: rows[$0]).target } }
}
