import IncidentModel
import Terminal

/// Where each column of the list begins; nil for one that has no room.
struct TimelineColumns: Hashable, Sendable {
    let when = RowMark.columns
    let whenEnd: Int
    let offset: Int?
    let lane: Int?
    let event: Int
    let eventEnd: Int
    let source: Int?
    /// When it was recorded.
    let known: Int?
    let by: Int

    /// - Parameter hasLongTimes: whether there are times of day beside a year.
    init(_ columns: Int, hasLongTimes: Bool) {
        let isWide = columns >= 110
        let isNormal = columns >= 76
        // With its year and its time of day, a moment takes 17 columns.
        let width = isWide || hasLongTimes ? 18 : 15
        whenEnd = when + width - 1
        offset = isNormal ? when + width : nil
        lane = isNormal ? when + width + Self.offsetColumns(isWide) + 1 : nil
        event = isNormal ? when + width + Self.offsetColumns(isWide) + 11 : when + width
        let hasKnown = columns >= 140
        let origin = hasKnown ? 45 : 26
        eventEnd = (isWide ? columns - origin - 1 : columns) - 1
        source = isWide ? columns - origin : nil
        known = hasKnown ? columns - 29 : nil
        by = isWide ? columns - 10 : columns
    }

    /// Room for `-416 to -386 d`, or `-416..-386 d`.
    private static func offsetColumns(_ isWide: Bool) -> Int { isWide ? 14 : 12 }
}

/// One row of the list.
struct TimelineLine {
    let columns: TimelineColumns
    let words: TimelineWords
    let mark: RowMark
    let row: Int

    func draw(_ entry: TimelineEntry, on canvas: inout Canvas) {
        drawTime(of: entry.when, on: &canvas)
        if let column = columns.lane {
            let lane = SafeText(entry.lane.label)
            canvas.put(lane, row: row, from: column, to: column + 9, role: entry.lane.role)
        }
        let prospect = words.prospect(of: entry)
        canvas.draw(
            prospect == nil ? entry.kind.mark : .open, row: row, column: columns.event,
            role: entry.lane.role)
        var column = columns.event + 2
        if let clock = words.clock(of: entry.when), !hasRoom(for: clock, of: entry.when) {
            column += canvas.write(clock, row: row, column: column, role: .muted) + 1
        }
        if entry.isPrivileged {
            column += canvas.write("privileged ", row: row, column: column, role: .hidden)
        }
        let title = SafeText(entry.title)
        canvas.put(title, row: row, from: column, to: columns.eventEnd, role: mark.role())
        let rest = [words.course(of: entry.when), prospect].compactMap(\.self)
        if !rest.isEmpty {
            canvas.put(
                rest.joined(separator: ", "), row: row, from: column + title.width + 1,
                to: columns.eventEnd,
                role: .muted)
        }
        drawOrigin(entry.source, entry.added, on: &canvas)
    }

    func draw(_ dated: DatedMilestone, on canvas: inout Canvas) {
        drawTime(of: dated.when, on: &canvas)
        if let column = columns.lane {
            canvas.write("milestone", row: row, column: column, role: .milestone)
        }
        canvas.draw(.milestone, row: row, column: columns.event, role: .milestone)
        let ahead: SafeText = dated.milestone.isPlanned ? ", planned" : ""
        canvas.put(
            SafeText(dated.milestone.name.label) + ahead, row: row, from: columns.event + 2,
            to: columns.eventEnd, role: mark.role(or: .strong))
        drawOrigin(dated.milestone.source, dated.milestone.stamp, on: &canvas)
    }

    /// Whether the name of its clock fits behind the time.
    private func hasRoom(for clock: SafeText, of moment: Moment) -> Bool {
        words.start(of: moment).width + 1 + clock.width <= columns.whenEnd - columns.when
    }

    private func drawTime(of moment: Moment, on canvas: inout Canvas) {
        let isSure = !moment.isApproximate && !moment.isUncertain
        var time = words.start(of: moment)
        if let clock = words.clock(of: moment), hasRoom(for: clock, of: moment) {
            time += " \(clock)"
        }
        canvas.put(
            time, row: row, from: columns.when, to: columns.whenEnd,
            role: isSure ? .text : .uncertain)
        if let column = columns.offset, let lane = columns.lane {
            let offset = words.offset(of: moment, columns: lane - 1 - column)
            canvas.put(offset, row: row, from: column, to: lane - 1, role: .muted)
        }
    }

    private func drawOrigin(_ source: String?, _ stamp: Stamp, on canvas: inout Canvas) {
        guard let column = columns.source else { return }
        if let source {
            canvas.put(
                SafeText(source), row: row, from: column, to: (columns.known ?? columns.by) - 1,
                role: .muted)
        }
        if let known = columns.known {
            let time = Moment(stamp.at).display(
                in: words.zone, style: .compact(omittingYear: words.year))
            canvas.put(SafeText(time), row: row, from: known, to: columns.by - 1, role: .muted)
        }
        canvas.put(
            SafeText(stamp.actor.name), row: row, from: columns.by, to: canvas.columns,
            role: .muted)
    }
}
