import IncidentModel

/// A timeline as an SVG image: axis, milestones, lanes, deadlines. Dark on light, made to be printed.
struct TimelineDrawing {
    private let figure: TimelineFigure
    private let scale: FigureScale
    private let sections: [Section]

    private struct Section {
        let title: String
        let colour: String
        let marks: TimelineMarks
        let top: Double
        var height: Double { Double(marks.rows) * rowHeight + 10 }
    }

    private static let width = 1120.0
    private static let gutter = 96.0
    private static let head = 34.0
    private static let rowHeight = 17.0

    init(_ figure: TimelineFigure) {
        self.figure = figure
        let scale = FigureScale(
            figure.extent, in: figure.zone, left: Self.gutter, right: Self.width - 12)
        self.scale = scale
        var sections: [Section] = []
        var top = Self.head
        for (title, colour, items) in Self.items(of: figure) where !items.isEmpty {
            let section = Section(
                title: title, colour: colour, marks: TimelineMarks(items, scale: scale), top: top)
            sections.append(section)
            top += section.height
        }
        self.sections = sections
    }

    private static let deadlineTitle = "deadlines"

    private static func items(
        of figure: TimelineFigure
    ) -> [(String, String, [TimelineMarks.Item])] {
        var lanes: [Lane: [TimelineMarks.Item]] = [:]
        for entry in figure.entries {
            let when = entry.when.display(in: figure.zone)
            lanes[entry.lane, default: []].append(
                TimelineMarks.Item(
                    moment: entry.when, title: entry.title,
                    tooltip: "\(when): \(entry.title) (\(entry.kind.label))"))
        }
        let milestones = figure.milestones.compactMap { milestone in
            milestone.when.map { when in
                TimelineMarks.Item(
                    moment: when, title: milestone.name.label,
                    tooltip: "\(when.display(in: figure.zone)): \(milestone.name.label)")
            }
        }
        let deadlines = figure.deadlines.map { deadline in
            TimelineMarks.Item(
                moment: Moment(deadline.at), title: deadline.title,
                tooltip: "\(deadline.words): \(deadline.title)"
                    + (deadline.isOverdue ? ", overdue" : ""))
        }
        return [("milestones", "#222222", milestones)]
            + lanes.sorted { $0.key < $1.key }.map { ($0.key.label, colour(of: $0.key), $0.value) }
            + [(deadlineTitle, "#8a2be2", deadlines)]
    }

    private static func colour(of lane: Lane) -> String {
        switch lane {
        case .attacker: "#b3261e"
        case .detect: "#9a6700"
        case .respond: "#1a5fb4"
        case .notify: "#1b7f3b"
        case .own: "#555555"
        }
    }

    // MARK: Text

    var svg: String {
        let height = (sections.last.map { $0.top + $0.height } ?? Self.head) + 8
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 "
                + "\(Self.number(Self.width)) \(Self.number(height))\" width=\"100%\" "
                + "font-family=\"sans-serif\" font-size=\"11\">",
            "<title>Timeline</title>",
            "<rect x=\"0\" y=\"0\" width=\"\(Self.number(Self.width))\" "
                + "height=\"\(Self.number(height))\" fill=\"#ffffff\"/>",
        ]
        lines += axis(height: height)
        for section in sections { lines += drawing(of: section) }
        return lines.joined(separator: "\n") + "\n</svg>"
    }

    private func axis(height: Double) -> [String] {
        let extent = figure.extent
        var lines = AxisTicks(from: extent.start, to: extent.end, in: figure.zone, limit: 10).ticks
            .flatMap { tick in
                let x = Self.number(scale.x(tick.at))
                return [
                    "<line x1=\"\(x)\" y1=\"22\" x2=\"\(x)\" y2=\"\(Self.number(height - 4))\" "
                        + "stroke=\"#d8d8d8\"/>",
                    "<text x=\"\(x)\" y=\"16\" text-anchor=\"middle\" fill=\"#444444\">"
                        + "\(MarkupText.escaped(tick.label))</text>",
                ]
            }
        if figure.now > extent.start, figure.now < extent.end {
            let x = Self.number(scale.x(figure.now))
            lines.append(
                "<g><title>now</title><line x1=\"\(x)\" y1=\"22\" x2=\"\(x)\" "
                    + "y2=\"\(Self.number(height - 4))\" stroke=\"#000000\" "
                    + "stroke-dasharray=\"2 3\"/></g>")
        }
        return lines
    }

    private func drawing(of section: Section) -> [String] {
        let base = Self.number(section.top)
        let isMilestone = section.title == "milestones" || section.title == Self.deadlineTitle
        return [
            "<line x1=\"0\" y1=\"\(base)\" x2=\"\(Self.number(Self.width))\" y2=\"\(base)\" "
                + "stroke=\"#bbbbbb\"/>",
            "<text x=\"6\" y=\"\(Self.number(section.top + 16))\" font-weight=\"bold\" "
                + "fill=\"\(section.colour)\">\(MarkupText.escaped(section.title))</text>",
        ]
            + section.marks.marks.map {
                drawing(of: $0, in: section, isMilestone: isMilestone)
            }
    }

    private func drawing(
        of mark: TimelineMarks.Mark, in section: Section, isMilestone: Bool
    ) -> String {
        let y = section.top + 14 + Double(mark.row) * Self.rowHeight
        let shape = shape(of: mark, y: y, section.colour, isMilestone: isMilestone)
        let label = mark.label.map { text(of: mark, $0, y: y) } ?? ""
        return "<g><title>\(MarkupText.escaped(mark.tooltip))</title>\(shape)\(label)</g>"
    }

    private func text(
        of mark: TimelineMarks.Mark, _ label: TimelineMarks.Label, y: Double
    ) -> String {
        let (x, more) =
            switch label {
            case .behind: (mark.possible.upperBound + 8, "")
            case .before: (mark.possible.lowerBound - 8, " text-anchor=\"end\"")
            // Readable on every colour.
            case .within:
                (
                    mark.possible.lowerBound + 6,
                    " paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"3\""
                )
            }
        return "<text x=\"\(Self.number(x))\" y=\"\(Self.number(y + 4))\"\(more) "
            + "fill=\"#222222\">\(MarkupText.escaped(TimelineMarks.label(mark.title)))</text>"
    }

    private func shape(
        of mark: TimelineMarks.Mark, y: Double, _ colour: String, isMilestone: Bool
    ) -> String {
        let (from, to) = (mark.possible.lowerBound, mark.possible.upperBound)
        guard to - from >= 3 else {
            let isSure = mark.sure != nil || isMilestone
            return isMilestone
                ? Self.diamond(x: (from + to) / 2, y: y, colour)
                : "<circle cx=\"\(Self.number((from + to) / 2))\" cy=\"\(Self.number(y))\" "
                    + "r=\"4\" fill=\"\(isSure ? colour : "#ffffff")\" stroke=\"\(colour)\"/>"
        }
        // What is only possible is pale with a broken edge, what is sure is full.
        var shape =
            "<rect x=\"\(Self.number(from))\" y=\"\(Self.number(y - 5))\" "
            + "width=\"\(Self.number(to - from))\" height=\"10\" fill=\"\(colour)\" "
            + "fill-opacity=\"0.18\" stroke=\"\(colour)\" stroke-dasharray=\"3 2\"/>"
        if let sure = mark.sure, sure.upperBound - sure.lowerBound >= 1 {
            shape +=
                "<rect x=\"\(Self.number(sure.lowerBound))\" y=\"\(Self.number(y - 5))\" "
                + "width=\"\(Self.number(sure.upperBound - sure.lowerBound))\" height=\"10\" "
                + "fill=\"\(colour)\"/>"
        }
        if mark.isOpenAtEnd { shape += Self.arrow(x: to, y: y, by: 7, colour) }
        if mark.isOpenAtStart { shape += Self.arrow(x: from, y: y, by: -7, colour) }
        return shape + (isMilestone ? Self.diamond(x: from, y: y, colour) : "")
    }

    private static func diamond(x: Double, y: Double, _ colour: String) -> String {
        "<path d=\"M\(number(x)) \(number(y - 6))l6 6l-6 6l-6 -6z\" fill=\"\(colour)\"/>"
    }

    private static func arrow(x: Double, y: Double, by: Double, _ colour: String) -> String {
        "<path d=\"M\(number(x)) \(number(y - 6))l\(number(by)) 6l\(number(-by)) 6z\" "
            + "fill=\"\(colour)\" fill-opacity=\"0.5\"/>"
    }

    /// With one digit behind the point.
    private static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0
            ? String(tenths / 10)
            : "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
    }
}
