import IncidentModel
import NotificationRules
import Terminal

/// Something that has to be done by a day: an item of the checklist, or a duty.
struct NextEntry {
    enum Matter {
        case check(ChecklistItem)
        case duty(Duty)
    }

    let row: RowID
    let day: Day
    let matter: Matter

    /// By day, so that what is overdue comes first; on the same day the law first.
    static func all(in scene: CaseScene, limit: Int) -> [NextEntry] {
        let duties = scene.state.file.duties
        let checklist = scene.incident.checklist
        // Days and places are sorted, not the items: those are large, and few of them are shown.
        var places: [(day: Day, place: Int)] = []
        for (place, duty) in duties.enumerated() {
            guard let due = duty.due?.day, duty.isRunning || duty.status == .possible,
                scene.matches(duty.title)
            else { continue }
            places.append((due, place))
        }
        for place in checklist.indices {
            guard let due = checklist[place].dueOrPlanned, !checklist[place].state.isSettled,
                scene.matches(checklist[place].title)
            else { continue }
            places.append((due, duties.count + place))
        }
        return places.sorted { $0 < $1 }.prefix(limit).map { day, place in
            place < duties.count
                ? NextEntry(duties[place], day) : NextEntry(checklist[place - duties.count], day)
        }
    }

    private init(_ duty: Duty, _ day: Day) {
        row = .duty(duty.id)
        self.day = day
        matter = .duty(duty)
    }

    private init(_ item: ChecklistItem, _ day: Day) {
        row = .item(item.target)
        self.day = day
        matter = .check(item)
    }

    var title: String {
        switch matter {
        case .check(let item): item.title
        case .duty(let duty): duty.title
        }
    }

    /// Who has to see to an item of the checklist; nil for a duty.
    var owner: SafeText? {
        switch matter {
        case .check(let item): item.owner.map { SafeText($0) } ?? "no owner"
        case .duty: nil
        }
    }

    func look(at now: Instant, on today: Day) -> (symbol: Symbol, role: Role, remark: SafeText) {
        switch matter {
        case .duty(let duty):
            let words: SafeText =
                duty.status == .possible ? "possible" : duty.timeWords(at: now, on: today)
            return (duty.symbol, duty.role(on: today), words)
        case .check(let item):
            let look = CheckLook(item, on: today)
            guard look.role != .stateOverdue, item.state != .blocked else {
                return (look.symbol, look.role, look.remark)
            }
            guard item.planned == nil else { return (look.symbol, look.role, look.remark) }
            let remark = item.recurrence.map { SafeText($0.text) } ?? ""
            return (item.recurrence == nil ? look.symbol : .recurringDone, look.role, remark)
        }
    }
}

extension ChecklistItem {
    /// The day that it stands on among what comes next.
    fileprivate var dueOrPlanned: Day? { due ?? planned?.days.first }
}

/// What comes next.
struct NextPart: ScreenPart {
    private let scene: CaseScene
    private(set) var entries: [NextEntry]

    init(_ scene: CaseScene, entries: [NextEntry]) {
        self.scene = scene
        self.entries = entries
    }

    var need: BlockStack.Need {
        BlockStack.Need(least: 1 + min(6, entries.count), most: 1 + entries.count)
    }

    /// Keeps the entries that so many rows show.
    mutating func shrink(to height: Int) { entries = Array(entries.prefix(max(0, height - 1))) }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        let filter = scene.state.cursor.filter
        let none: SafeText = filter.isEmpty ? "nothing is due" : EmptyWords.noMatch(filter)
        canvas.heading("NEXT", remark: entries.isEmpty ? none : "")
        var cursor: Position?
        var previous: Day?
        for (place, entry) in entries.prefix(max(0, canvas.rows - 1)).enumerated() {
            let place = draw(
                entry, mark: RowMark(entry.row, in: scene.state, selected: selected), on: &canvas,
                row: 1 + place, isNewDay: entry.day != previous)
            cursor = cursor ?? place
            previous = entry.day
        }
        return cursor
    }

    private func draw(
        _ entry: NextEntry, mark: RowMark, on canvas: inout Canvas, row: Int, isNewDay: Bool
    ) -> Position? {
        let look = entry.look(at: scene.state.now, on: scene.today)
        if isNewDay {
            let day = entry.day == scene.today ? "today" : TimeWords.date(entry.day)
            canvas.write(SafeText(day), row: row, column: 3, role: .muted)
        }
        canvas.draw(look.symbol, row: row, column: 11, role: look.role)
        var end = canvas.columns - 1
        canvas.write(look.remark, row: row, endingAt: end, role: look.role)
        end -= max(12, look.remark.width + 1)
        if canvas.columns >= 56, let owner = entry.owner {
            canvas.put(owner, row: row, from: end - 9, to: end, role: .muted)
            end -= 10
        }
        canvas.put(SafeText(entry.title), row: row, from: 13, to: end, role: mark.role())
        return mark.draw(on: &canvas, row: row)
    }
}
