import IncidentModel
import Terminal

/// The count that stands, why it stands, and what leaked of how many.
struct PeoplePart: ScreenPart {
    private let scene: CaseScene
    private let standing: CountLedger.Entry?
    private let reasons: [SafeText]
    private let contradictions: SafeText?
    private let elements: [DataElement]
    private let offers: [MonitoringOffer]

    /// Brief shows the number and why it stands, and leaves the data elements to the screen of the counts.
    init(_ scene: CaseScene, columns: Int, isBrief: Bool) {
        self.scene = scene
        let counts = scene.incident.counts
        standing = counts.people
        reasons = StandingWords.reason(of: .people, in: counts)?.wrapped(to: columns - 4) ?? []
        let broken = scene.state.file.remarks.contradictions.count
        contradictions = broken == 0 ? nil : "\(ContradictionWords.counted(broken)): view 3"
        elements = isBrief ? [] : counts.elements
        offers = isBrief ? [] : scene.incident.monitoring
    }

    var need: BlockStack.Need {
        let fixed = first
        return BlockStack.Need(
            least: fixed + min(1, offers.count), most: fixed + elements.count + offers.count)
    }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        canvas.heading("AFFECTED PEOPLE", remark: canvas.columns < 45 ? "" : history)
        drawStanding(on: &canvas)
        for (place, line) in reasons.enumerated() {
            canvas.put(line, row: 2 + place, from: 3, to: canvas.columns, role: .muted)
        }
        if let contradictions {
            canvas.draw(.contradiction, row: first - 1, column: 3, role: .conflict)
            canvas.put(
                contradictions, row: first - 1, from: 5, to: canvas.columns, role: .conflict)
        }
        let room = max(0, canvas.rows - first - offers.count)
        let shown = room < elements.count ? max(0, room - 1) : elements.count
        for (place, element) in elements.prefix(shown).enumerated() {
            line(for: element).draw(on: &canvas, row: first + place)
        }
        if shown < elements.count, room > 0 {
            let more: SafeText = "and \(elements.count - shown) more data elements in view 3"
            canvas.put(more, row: first + shown, from: 3, to: canvas.columns, role: .muted)
        }
        let row = first + min(room, elements.count)
        for (place, offer) in offers.enumerated() where row + place < canvas.rows {
            canvas.put(words(of: offer), row: row + place, from: 3, to: canvas.columns - 1)
        }
        return nil
    }

    /// The row behind what is said of all people.
    private var first: Int { 2 + reasons.count + (contradictions == nil ? 0 : 1) }

    private var history: SafeText {
        let revisions = scene.incident.counts.revisions(of: .people)
        guard revisions.count > 1, let first = revisions.first else { return "" }
        let day = TimeWords.date(scene.zone.day(of: first.stamp.at), today: scene.today)
        return "\(revisions.count) revisions since \(day)"
    }

    private func drawStanding(on canvas: inout Canvas) {
        guard let standing else {
            canvas.put(
                "not known yet how many", row: 1, from: 3, to: canvas.columns, role: .unknown)
            return
        }
        let revision = standing.revision
        var column = 3
        column += canvas.write(
            PeopleWords.phrase(revision.count), row: 1, column: column, role: .strong)
        let basis: SafeText = "  \(revision.basis.mark) \(revision.basis.label)"
        column += canvas.write(basis, row: 1, column: column, role: revision.basis.role)
        let origin = StandingWords.origin(of: standing, today: scene.today, zone: scene.zone)
        canvas.put(origin, row: 1, from: column + 2, to: canvas.columns - 1, role: .muted)
    }

    private func line(for element: DataElement) -> CountLine {
        let scope = CountScope(element: element)
        return CountLine(
            label: SafeText(element.label), labelColumns: 18,
            revision: scene.incident.counts.standing(of: scope)?.revision,
            whole: standing?.revision.count, missing: missing(element))
    }

    /// What is said where nobody counted all people with an element.
    private func missing(_ element: DataElement) -> SafeText {
        let counts = scene.incident.counts
        let places = counts.jurisdictions.filter {
            counts.standing(of: CountScope(element: element, jurisdiction: $0)) != nil
        }
        guard !places.isEmpty else { return "not counted" }
        return "counted in \(places.map { SafeText($0.code) }.joined(separator: ", ")) only"
    }

    private func words(of offer: MonitoringOffer) -> SafeText {
        let whom: SafeText = offer.element.map { SafeText($0.label) } ?? "everybody"
        let length: SafeText = offer.months.map { "\($0) months " } ?? ""
        let provider: SafeText = offer.provider.map { ", \($0)" } ?? ""
        return "\(whom): \(length)monitoring\(provider)"
    }
}

/// Where they live: the count of each jurisdiction.
struct PlacesPart: ScreenPart {
    private let scene: CaseScene
    private let places: [(code: SafeText, revision: CountRevision)]

    init(_ scene: CaseScene) {
        self.scene = scene
        let counts = scene.incident.counts
        places = counts.jurisdictions
            .compactMap { place in
                counts.standing(of: CountScope(jurisdiction: place)).map {
                    (place: place, revision: $0.revision)
                }
            }
            .sorted { one, other in
                guard one.place != .unresolved, other.place != .unresolved else {
                    return other.place == .unresolved && one.place != .unresolved
                }
                return (other.revision.count.value ?? -1, one.place)
                    < (one.revision.count.value ?? -1, other.place)
            }
            .map { (SafeText($0.place.code), $0.revision) }
    }

    var need: BlockStack.Need { BlockStack.Need(least: 1, most: 1 + min(4, places.count)) }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        guard !places.isEmpty else {
            canvas.heading("WHERE THEY LIVE", remark: "not counted by jurisdiction")
            return nil
        }
        let room = canvas.rows - 1
        let shown = room < places.count ? room : places.count
        let hidden = places.count - shown
        canvas.heading("WHERE THEY LIVE", remark: hidden > 0 ? "\(hidden) more in view 3" : "")
        for (row, place) in places.prefix(shown).enumerated() {
            CountLine(
                label: place.code, labelColumns: 18, revision: place.revision,
                whole: scene.incident.counts.people?.revision.count
            ).draw(on: &canvas, row: 1 + row)
        }
        return nil
    }
}
