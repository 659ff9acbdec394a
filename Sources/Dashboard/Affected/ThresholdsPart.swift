import IncidentModel
import Terminal

/// The numbers of people from which on more has to be done, as marks on bars.
struct ThresholdsPart: ScreenPart {
    private let scene: CaseScene
    private let places: [(code: SafeText, surely: Int)]

    private static let thresholds = [500, 1000]
    /// Columns of a bar, and the one on which the threshold stands.
    private static let barColumns = 24
    private static let markColumn = 15

    init(_ scene: CaseScene) {
        self.scene = scene
        let counts = scene.incident.counts
        places = counts.jurisdictions.filter { $0 != .unresolved }.compactMap { place in
            counts.standing(of: CountScope(jurisdiction: place))?.revision.surely
                .map { (SafeText(place.code), $0) }
        }
    }

    var need: BlockStack.Need {
        scene.incident.counts.people == nil
            ? BlockStack.Need(least: 0, most: 0) : BlockStack.Need(least: 3, most: 3)
    }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        canvas.heading("THRESHOLDS")
        for (place, threshold) in Self.thresholds.prefix(max(0, canvas.rows - 1)).enumerated() {
            draw(threshold, on: &canvas, row: 1 + place)
        }
        return nil
    }

    private func draw(_ threshold: Int, on canvas: inout Canvas, row: Int) {
        canvas.write(
            SafeText(NumberWords.grouped(threshold)), row: row, endingAt: 8, role: .strong)
        let count = scene.incident.counts.people?.revision.count
        if let value = count?.value {
            // The mark stands at a fixed column; what lies beyond it is cut, not to scale.
            let fraction =
                Double(value) / Double(threshold) * Double(Self.markColumn)
                / Double(Self.barColumns)
            canvas.bar(min(1, fraction), row: row, column: 10, columns: Self.barColumns)
            canvas.draw(
                .barThreshold, row: row, column: 10 + Self.markColumn, role: .barThreshold)
        }
        canvas.put(
            words(for: threshold), row: row, from: 12 + Self.barColumns, to: canvas.columns - 1)
    }

    private func words(for threshold: Int) -> SafeText {
        let codes = places.filter { $0.surely >= threshold }.map(\.code).joined(separator: ", ")
        let wherever: SafeText = codes.isEmpty ? "" : "   by jurisdiction: " + codes
        return passing(of: threshold) + wherever
    }

    private func passing(of threshold: Int) -> SafeText {
        guard let standing = scene.incident.counts.people?.revision else { return "not known" }
        guard standing.surely ?? 0 >= threshold else {
            let isPossible = standing.count == .some || (standing.count.value ?? 0) >= threshold
            return isPossible ? "not sure: the count may reach it" : "not reached"
        }
        let first = scene.incident.counts.revisions(of: .people).first {
            $0.revision.surely ?? 0 >= threshold
        }
        guard let first else { return "reached" }
        let day = TimeWords.date(
            first.revision.asOf ?? scene.zone.day(of: first.stamp.at), today: scene.today)
        let number = PeopleWords.number(first.revision.count)
        return "reached \(day) with \(number), \(first.revision.basis.label)"
    }
}

extension CountRevision {
    /// The people that there are at least; an upper bound or a placeholder says nothing of that.
    fileprivate var surely: Int? {
        guard basis != .upperBound, basis != .placeholder else { return nil }
        return switch count {
        case .exactly(let number): number
        case .between(let low, _): low
        case .some: nil
        }
    }
}
