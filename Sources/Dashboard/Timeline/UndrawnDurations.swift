import IncidentModel
import Terminal

/// The durations that no dimension line of the picture names, in words: on a low screen none has a line.
struct UndrawnDurations: Hashable, Sendable {
    let durations: [MeasuredDuration]

    /// Where not all of them have room: the law asks for the first.
    private static let order: [IncidentDuration] = [.notify, .dwell, .detect, .contain]

    /// - Parameter isFolded: whoever folds durations does not want to read them.
    init(_ all: [MeasuredDuration], in sections: [TimelinePicture.Section], isFolded: Bool) {
        let drawn = sections.filter { $0.label == SectionMaker.durationLabel }
        let labels = drawn.flatMap { $0.rows.joined() }.filter { $0.labelColumn != nil }.map(
            \.label.description)
        durations =
            isFolded
            ? []
            : all.filter { measured in
                !labels.contains { $0.contains(measured.words.description) }
            }
    }

    /// What fits into each of some stretches of columns: a duration goes into the first that has room.
    func words(in rooms: [Int]) -> [SafeText] {
        var shares = rooms.map { _ in [MeasuredDuration]() }
        let ranked = Self.order.flatMap { name in durations.filter { $0.duration == name } }
        for measured in ranked {
            let place = rooms.indices.first {
                Self.text(shares[$0] + [measured]).width <= rooms[$0]
            }
            if let place { shares[place].append(measured) }
        }
        return shares.map(Self.text)
    }

    /// ` dwell, detect 28-58 d  notify 57 d `: in the order of time, those that are equal together.
    private static func text(_ some: [MeasuredDuration]) -> SafeText {
        var groups: [(names: SafeText, length: SafeText)] = []
        for name in IncidentDuration.allCases {
            guard let measured = some.first(where: { $0.duration == name }) else { continue }
            if let last = groups.last, last.length == measured.length {
                groups[groups.count - 1].names = "\(last.names), \(SafeText(name.rawValue))"
            } else {
                groups.append((SafeText(name.rawValue), measured.length))
            }
        }
        let words = groups.map { "\($0.names) \($0.length)" as SafeText }
        return words.isEmpty ? "" : " \(words.joined(separator: "  ")) "
    }
}

extension UndrawnDurations {
    /// Writes them on a rule, from column 1 on.
    func draw(on canvas: inout Canvas, row: Int, before end: Int) {
        let words = words(in: [end - 2])
        canvas.write(words[0], row: row, column: 1, role: .muted)
    }

    /// Writes them on the free stretches of a rule.
    func draw(on canvas: inout Canvas, row: Int, between stretches: [Range<Int>]) {
        let free = stretches.map { $0.dropFirst().dropLast() }
        for (stretch, words) in zip(free, words(in: free.map(\.count))) {
            canvas.write(words, row: row, column: stretch.lowerBound, role: .muted)
        }
    }
}
