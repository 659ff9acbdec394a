import IncidentModel
import Terminal

/// The lines of the screen: rows, and between them headings and what the numbers come to.
struct NoticesLines {
    enum Line {
        case heading(NoticesList.Part)
        case row(NoticesList.Thing)
        /// More of the row above.
        case uptake(MonitoringOffer)
        case remark(SafeText, Role)
        case blank

        var target: Target? {
            if case .row(let thing) = self { thing.target } else { nil }
        }
    }

    let lines: [Line]

    init(_ list: NoticesList, in scene: CaseScene, columns: Int) {
        let maker = LineMaker(list: list, scene: scene, columns: columns)
        lines = list.sections.flatMap(maker.lines)
    }

    /// The line at the top of so many visible ones: as the list is scrolled, and the selected row in sight.
    func top(for cursor: ListCursor, selected: RowID?, height: Int) -> Int {
        let places = lines.indices.filter { lines[$0].target != nil }
        guard height > 0, lines.count > height, !places.isEmpty else { return 0 }
        // The heading of the first row comes with it.
        let first = max(0, places[min(max(0, cursor.offset), places.count - 1)] - 1)
        let target = selected?.target
        let current = places.first { lines[$0].target == target }
        let least = current.map { $0 - height + 1 } ?? 0
        return min(max(first, least), lines.count - height)
    }
}

private struct LineMaker {
    typealias Line = NoticesLines.Line

    let list: NoticesList
    let scene: CaseScene
    let columns: Int

    func lines(of section: NoticesList.Section) -> [Line] {
        let rows = section.things.flatMap(rows)
        if list.isFiltered, rows.isEmpty { return [] }
        let remarks = list.isFiltered ? [] : remarks(on: section)
        if rows.isEmpty, remarks.isEmpty, isOptional(section.part) { return [] }
        let body = rows.isEmpty ? remarks + none(of: section.part) : rows + remarks
        return [.heading(section.part)] + body + (endsBlock(section.part) ? [.blank] : [])
    }

    private func rows(_ thing: NoticesList.Thing) -> [Line] {
        guard case .monitoring(let offer) = thing else { return [.row(thing)] }
        return [.row(thing), .uptake(offer)]
    }

    private func isOptional(_ part: NoticesList.Part) -> Bool {
        if case .notices(let group) = part { group != .individuals } else { false }
    }

    /// The groups of notices stand close together.
    private func endsBlock(_ part: NoticesList.Part) -> Bool {
        guard case .notices(let group) = part else { return true }
        let last = list.sections.last { section in
            guard case .notices = section.part else { return false }
            return !section.things.isEmpty || !list.isFiltered && !remarks(on: section).isEmpty
        }
        return (last?.part ?? .notices(.individuals)) == .notices(group)
    }

    private func none(of part: NoticesList.Part) -> [Line] {
        switch part {
        case .notices(.individuals): [remark("none yet: a adds one", .unknown)]
        case .notices: []
        case .hotline: [remark("no number to call yet", .unknown)]
        case .monitoring: [remark("none is offered yet", .unknown)]
        case .statements, .parties: [remark("none on record", .unknown)]
        }
    }

    private func remark(_ text: SafeText, _ role: Role) -> Line { .remark(text, role) }

    // MARK: What the numbers come to

    private func remarks(on section: NoticesList.Section) -> [Line] {
        switch section.part {
        case .notices(.individuals): reconciliation + contradictions(in: section)
        case .notices(.substitute): substitute
        case .notices: contradictions(in: section)
        case .monitoring: section.things.flatMap(remarks)
        case .hotline, .statements, .parties: []
        }
    }

    private var reconciliation: [Line] {
        let reconciliation = scene.incident.noticeReconciliation
        guard reconciliation.letters.waves > 0 else { return [] }
        let role = ReconciliationWords.role(of: reconciliation.gap)
        let all = wrapped(ReconciliationWords.sentence(reconciliation), role)
        return all
            + scene.incident.noticeReconciliations.flatMap { place, told in
                wrapped(
                    "\(place.code): \(ReconciliationWords.sentence(told))",
                    ReconciliationWords.role(of: told.gap))
            }
    }

    private var substitute: [Line] {
        let words = SubstituteWords(
            scene.incident, duties: scene.state.file.duties, today: scene.today)
        guard words.isOfInterest else { return [] }
        return wrapped(words.line, words.role)
    }

    private func contradictions(in section: NoticesList.Section) -> [Line] {
        section.things.flatMap { thing -> [Line] in
            guard case .notice(let notice) = thing else { return [] }
            return notice.letters.contradictions.flatMap { contradiction in
                wrapped("≠ \(notice.title): \(ReconciliationWords.line(contradiction))", .conflict)
            }
        }
    }

    private func remarks(on thing: NoticesList.Thing) -> [Line] {
        guard case .monitoring(let offer) = thing else { return [] }
        let words = OfferWords(offer, counts: scene.incident.counts)
        let left = words.left(among: scene.incident.monitoring).map { wrapped($0, .text) } ?? []
        return words.contradictions.flatMap { wrapped("≠ \($0)", .conflict) } + left
    }

    private func wrapped(_ text: SafeText, _ role: Role) -> [Line] {
        text.wrapped(to: max(20, columns - 4)).map { .remark($0, role) }
    }
}
