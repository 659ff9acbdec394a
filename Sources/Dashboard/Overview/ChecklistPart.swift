import IncidentModel
import Terminal

/// How far each section of the checklist has come, and what is worst in it.
struct ChecklistPart: ScreenPart {
    private let scene: CaseScene
    private let sections: [Range<Int>]

    init(_ scene: CaseScene) {
        self.scene = scene
        // Sorted by section, so that each is one run. Places, not items: those are large.
        let items = scene.incident.checklist
        var sections: [Range<Int>] = []
        for place in items.indices {
            if let last = sections.last, items[last.lowerBound].section == items[place].section {
                sections[sections.count - 1] = last.lowerBound..<(place + 1)
            } else {
                sections.append(place..<(place + 1))
            }
        }
        self.sections = sections
    }

    private var items: [ChecklistItem] { scene.incident.checklist }

    var need: BlockStack.Need { BlockStack.Need(least: 1, most: 1 + sections.count) }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        drawHeading(on: &canvas)
        for (row, section) in sections.prefix(max(0, canvas.rows - 1)).enumerated() {
            draw(section, on: &canvas, row: 1 + row)
        }
        return nil
    }

    private func drawHeading(on canvas: inout Canvas) {
        guard !sections.isEmpty else {
            canvas.heading("CHECKLIST", remark: "empty: 4, then a adds an item")
            return
        }
        let tally = ChecklistTally(scene.incident.checklist, on: scene.today)
        var column = 1 + canvas.write("CHECKLIST", row: 0, column: 1, role: .heading) + 1
        column += canvas.write(
            "\(tally.done)/\(tally.total)", row: 0, column: column, role: .strong)
        let end = canvas.columns - 1
        if tally.overdue > 0 {
            let words: SafeText = "   ! \(tally.overdue) overdue"
            canvas.put(words, row: 0, from: column, to: end, role: .stateOverdue)
            column += words.width
        }
        if tally.blocked > 0 {
            canvas.put(
                "   ⊘ \(tally.blocked) blocked", row: 0, from: column, to: end, role: .stateBlocked)
        }
    }

    private func draw(_ section: Range<Int>, on canvas: inout Canvas, row: Int) {
        let tally = ChecklistTally(items[section], on: scene.today)
        let width = canvas.columns >= 56 ? 8 : 4
        let name = SafeText(items[section.lowerBound].section.word)
        canvas.put(name, row: row, from: 3, to: 12)
        let fraction = tally.total == 0 ? 1 : Double(tally.done) / Double(tally.total)
        canvas.bar(fraction, row: row, column: 13, columns: width)
        canvas.write("\(tally.done)/\(tally.total)", row: row, endingAt: 19 + width)
        drawWorst(of: section, on: &canvas, row: row, from: 21 + width)
    }

    private func drawWorst(
        of section: Range<Int>, on canvas: inout Canvas, row: Int, from start: Int
    ) {
        let worst = section.filter { !items[$0].state.isSettled }
            .min { rank(items[$0]) < rank(items[$1]) }
            .map { items[$0] }
        let end = canvas.columns - 1
        guard let worst else {
            canvas.put("✓ all done", row: row, from: start, to: end, role: .stateDone)
            return
        }
        let look = CheckLook(worst, on: scene.today)
        canvas.draw(look.symbol, row: row, column: start, role: look.role)
        let remark: SafeText = look.remark.isEmpty ? "" : "  \(look.remark)"
        let title = SafeText(worst.title)
        let room = end - start - 2 - remark.width
        let shown = title.truncated(to: max(0, room))
        canvas.put(shown, row: row, from: start + 2, to: end)
        canvas.put(remark, row: row, from: start + 2 + shown.width, to: end, role: look.role)
    }

    /// Overdue before blocked before due, each by day.
    private func rank(_ item: ChecklistItem) -> (Int, Int) {
        let day = item.due?.number ?? .max
        if item.isOverdue(on: scene.today) { return (0, day) }
        return (item.state == .blocked ? 1 : 2, day)
    }
}

/// How an item of the checklist is told: sign, colour, and a word or two on its time.
struct CheckLook {
    let symbol: Symbol
    let role: Role
    /// `1 d late`, `blocked`, `28 Mar`, or nothing.
    let remark: SafeText

    init(_ item: ChecklistItem, on today: Day) {
        switch item.state {
        case _ where item.isOverdue(on: today):
            symbol = .overdue
            role = .stateOverdue
            remark = item.due.map { SafeText(TimeWords.left(today.days(until: $0))) } ?? ""
        case .blocked:
            symbol = .blocked
            role = .stateBlocked
            remark = "blocked"
        case .done: (symbol, role, remark) = (.done, .stateDone, "done")
        case .notApplicable:
            (symbol, role, remark) = (.notApplicable, .stateNotApplicable, "not applicable")
        case .open, .inProgress:
            symbol = item.state == .open ? .open : .inProgress
            role = item.state == .open ? .stateOpen : .stateInProgress
            remark = Self.plan(for: item, on: today)
        }
    }

    private static func plan(for item: ChecklistItem, on today: Day) -> SafeText {
        if let day = item.planned?.days.first {
            return "planned \(TimeWords.date(day, today: today))"
        }
        return item.due.map { SafeText(TimeWords.date($0, today: today)) } ?? ""
    }
}
