import IncidentModel
import Terminal

/// Where we are: the milestones in order, and the durations between them.
struct MilestonesPart: ScreenPart {
    private let scene: CaseScene
    private let isDense: Bool

    /// Dense names the milestones that are not known in one line.
    init(_ scene: CaseScene, isDense: Bool) {
        self.scene = scene
        self.isDense = isDense
    }

    private var names: [Milestone.Name] { scene.incident.milestoneNames }

    private var known: [Milestone.Name] {
        names.filter { scene.incident.milestone($0) != nil }
    }

    private var durations: [IncidentDuration] { IncidentDuration.allCases }

    var need: BlockStack.Need {
        let most = 1 + (isDense ? known.count + 1 : names.count) + durations.count
        return BlockStack.Need(least: min(8, 2 + known.count), most: most)
    }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        canvas.heading("WHERE WE ARE")
        let isFull = !isDense && canvas.rows >= 1 + names.count
        let shown = isFull ? names : Array(known.prefix(max(0, canvas.rows - 2)))
        drawMilestones(shown, on: &canvas)
        var row = 1 + shown.count
        if !isFull {
            drawRest(on: &canvas, row: row)
            row += 1
        }
        for duration in durations.prefix(max(0, canvas.rows - row)) {
            draw(duration, on: &canvas, row: row)
            row += 1
        }
        return nil
    }

    private func drawMilestones(_ names: [Milestone.Name], on canvas: inout Canvas) {
        let looks = names.map { MilestoneLook($0, in: scene) }
        let isWide = canvas.columns >= 56
        let moment = isWide ? 28 : 24
        // As far to the left as the longest moment lets them: sources are long.
        let source = moment + 2 + (looks.map(\.words.width).max() ?? 0)
        let end = canvas.columns - 1
        for (place, (name, look)) in zip(names, looks).enumerated() {
            let isShort = !isWide && name == .firstMaliciousActivity
            let label: SafeText = isShort ? "malicious activity" : SafeText(name.label)
            canvas.draw(look.symbol, row: 1 + place, column: 1, role: look.role)
            canvas.put(label, row: 1 + place, from: 3, to: moment)
            canvas.put(look.words, row: 1 + place, from: moment, to: end, role: look.role)
            guard let text = scene.incident.milestones[name]?.source else { continue }
            canvas.put(SafeText(text), row: 1 + place, from: source, to: end, role: .muted)
        }
    }

    private func drawRest(on canvas: inout Canvas, row: Int) {
        let rest = names.filter { scene.incident.milestone($0) == nil }
        guard !rest.isEmpty else { return }
        let list = rest.map { SafeText($0.label) }.joined(separator: ", ")
        canvas.draw(.placeholder, row: row, column: 1, role: .unknown)
        canvas.put("not known: " + list, row: row, from: 3, to: canvas.columns - 1, role: .unknown)
    }

    // MARK: Durations

    private func draw(_ duration: IncidentDuration, on canvas: inout Canvas, row: Int) {
        let isWide = canvas.columns >= 56
        canvas.put(SafeText(duration.label), row: row, from: 3, to: 19, role: .fieldLabel)
        let (words, role) = DurationWords.words(of: duration, in: scene)
        if role == .stateOverdue { canvas.draw(.overdue, row: row, column: 1, role: role) }
        canvas.put(words, row: row, from: isWide ? 28 : 19, to: canvas.columns - 1, role: role)
    }
}

/// A duration of the incident as it stands now.
enum DurationWords {
    /// `57 d`, `57 d as planned`, `-3 d, ends before it starts`, `running, day 49`, `not computable: no discovery`.
    static func words(
        of duration: IncidentDuration, in scene: CaseScene
    ) -> (text: SafeText, role: Role) {
        let incident = scene.incident
        switch incident.duration(duration) {
        case .range(let range) where range.isNegative:
            return ("\(range.display), ends before it starts", .stateOverdue)
        case .range(let range):
            let isPlanned = incident.milestones[duration.end]?.isPlanned ?? false
            return ("\(range.display)\(isPlanned ? " as planned" : "")", .strong)
        case .notComputable(let missing):
            if missing == duration.end, let day = day(of: duration.start, in: scene) {
                return ("running, day \(day)", .text)
            }
            return ("not computable: no \(missing.label)", .unknown)
        }
    }

    /// How many days ago a milestone was that is known to the day.
    private static func day(of name: Milestone.Name, in scene: CaseScene) -> Int? {
        guard let span = scene.incident.milestone(name)?.days, let first = span.first,
            span.last == first, first <= scene.today
        else { return nil }
        return first.days(until: scene.today)
    }
}

/// How a milestone is told: reached, planned, or not known.
struct MilestoneLook {
    let symbol: Symbol
    let role: Role
    let words: SafeText

    init(_ name: Milestone.Name, in scene: CaseScene) {
        guard let milestone = scene.incident.milestones[name], let when = milestone.when else {
            (symbol, role, words) = (.placeholder, .unknown, "not known")
            return
        }
        let moment = scene.words(of: when)
        symbol = milestone.isPlanned ? .open : .done
        role = milestone.isPlanned ? .deadlineTarget : .milestone
        words = milestone.isPlanned ? "planned " + moment : moment
    }
}

/// The last milestone reached and the first one planned, in a line.
struct MilestoneLinePart: ScreenPart {
    private let scene: CaseScene

    init(_ scene: CaseScene) { self.scene = scene }

    var need: BlockStack.Need { BlockStack.Need(least: 1, most: 1) }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        let looks = scene.incident.milestoneNames.map { ($0, MilestoneLook($0, in: scene)) }
        let reached = looks.last { $0.1.symbol == .done }
        let planned = looks.first { $0.1.symbol == .open }
        var column = 1
        for (name, look) in [reached, planned].compactMap({ $0 }) {
            canvas.draw(look.symbol, row: 0, column: column, role: look.role)
            let text: SafeText = "\(name.label) \(look.words)"
            canvas.put(text, row: 0, from: column + 2, to: canvas.columns - 1, role: look.role)
            column += text.width + 4
        }
        if column == 1 {
            canvas.write("? no milestone is known", row: 0, column: 1, role: .unknown)
        }
        return nil
    }
}
