import IncidentModel
import NotificationRules
import Terminal

/// Windows of duties: from the start of a clock to its deadline, and on to now where that is over.
extension SectionMaker {
    /// The duties that still run come first, so that they keep their row.
    var dutyDraft: Draft {
        let ordered =
            facts.duties.filter(\.duty.isRunning) + facts.duties.filter { !$0.duty.isRunning }
        // Where they share a row, the number tells that there are others.
        let label: SafeText = ordered.count == 1 ? "duty" : "\(ordered.count) duties"
        return Draft(label: label, role: .heading, marks: ordered.map(mark))
    }

    private func mark(of window: DutyWindow) -> TimelineMark {
        let duty = window.duty
        let isBeyond = scale.place(of: window.end - 1) == .after
        let due = isBeyond ? duty.due.map { ", due \(TimeWords.date($0.day))" } ?? "" : ""
        let time = duty.timeWords(at: facts.now, on: facts.today)
        let words: SafeText = duty.status == .open ? time : "\(duty.statusWord), \(time)"
        return TimelineMark(
            shape(of: window), role: duty.role(on: facts.today),
            title: "\(words)\(due): \(duty.title)", sharing: .others)
    }

    /// A window off the screen is held at its edge: no deadline is out of sight.
    private func shape(of window: DutyWindow) -> TimelineMark.Shape {
        let last = scale.columns - 1
        var shape = TimelineMark.Shape(
            columns: 0...last, start: .intervalStart, middle: .horizontal, end: .deadline)
        switch (scale.place(of: window.start), scale.place(of: window.end - 1)) {
        case (_, .before): return behind(window)
        case (.after, _): return .point(.offScreenRight, at: last)
        case (.column(let first), .column(let due)): shape.columns = first...max(first, due)
        case (.column(let first), .after):
            shape.columns = first...last
            shape.end = .offScreenRight
        case (.before, .column(let due)):
            shape.columns = 0...due
            shape.start = .offScreenLeft
        case (.before, .after):
            shape.start = .offScreenLeft
            shape.end = .offScreenRight
        }
        if window.duty.status == .overdue { overrun(&shape, from: window.end - 1) }
        return shape
    }

    /// Its deadline lies before the left edge: what is late comes from there, up to now.
    private func behind(_ window: DutyWindow) -> TimelineMark.Shape {
        let now = scale.place(of: facts.now.milliseconds)
        guard window.duty.status == .overdue, now != .before else {
            return .point(.offScreenLeft, at: 0)
        }
        guard case .column(let column) = now else {
            return TimelineMark.Shape(
                columns: 0...scale.columns - 1, start: .offScreenLeft, middle: .overdue,
                end: .offScreenRight)
        }
        return TimelineMark.Shape(
            columns: 0...column, start: .offScreenLeft, middle: .overdue, end: .overdue)
    }

    /// What is late goes on behind its deadline, up to now.
    private func overrun(_ shape: inout TimelineMark.Shape, from due: Int64) {
        guard case .column(let column) = scale.place(of: due) else { return }
        let now = scale.place(of: facts.now.milliseconds)
        let last: Int? =
            switch now {
            case .column(let column): column
            case .after: scale.columns - 1
            case .before: nil
            }
        guard let last, last > column else { return }
        shape.columns = shape.columns.lowerBound...last
        shape.deadline = column
        shape.end = now == .after ? .offScreenRight : .overdue
    }
}
