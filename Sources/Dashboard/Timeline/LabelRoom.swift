import Terminal

/// Cuts the labels of a row, so that none runs into a mark or another label.
struct LabelRoom {
    let marks: [TimelineMark]
    let columns: Int

    /// A label that is cut shorter than this says nothing.
    private static let shortest = 4

    /// The marks in the order in which they are to be drawn: the long ones first.
    var settled: [TimelineMark] {
        var settled = marks.sorted {
            ($0.shape.columns.lowerBound, $0.shape.columns.count)
                < ($1.shape.columns.lowerBound, $1.shape.columns.count)
        }
        var end = 0
        for place in settled.indices {
            let mark = settled[place]
            guard let start = mark.labelColumn, start >= end,
                let label = cut(mark.label, of: place, at: start, among: settled)
            else {
                settled[place].labelColumn = nil
                continue
            }
            settled[place].label = label
            end = start + label.width + 1
        }
        return settled.sorted { $0.shape.columns.count > $1.shape.columns.count }
    }

    /// The label as far as it has room; nil when too little is left of it.
    private func cut(
        _ label: SafeText, of place: Int, at start: Int, among marks: [TimelineMark]
    ) -> SafeText? {
        let own = marks[place].shape.columns
        let isInside = own.contains(start)
        var limit = isInside ? own.upperBound - 2 : columns
        if isInside, let due = marks[place].shape.deadline, start < due {
            limit = min(limit, due - 1)
        }
        for (other, mark) in marks.enumerated() where other != place {
            let others = mark.shape.columns
            // A mark under the whole of this one leaves its label alone only inside of this one.
            if others.contains(start), !isInside || others.lowerBound >= own.lowerBound {
                return nil
            }
            // Behind a neighbour the label would seem to be the neighbour's.
            if others.lowerBound > own.upperBound, others.lowerBound < start { return nil }
            if others.lowerBound >= start { limit = min(limit, others.lowerBound - 1) }
        }
        // A label before its mark ends before it.
        if start < own.lowerBound { limit = min(limit, own.lowerBound - 1) }
        let room = limit - start
        guard label.width > room else { return label.isEmpty ? nil : label }
        return room >= Self.shortest ? label.truncated(to: room) : nil
    }
}
