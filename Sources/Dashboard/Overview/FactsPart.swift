import IncidentModel
import Terminal

/// The systems and accounts, and how they fared.
struct AssetsPart: ScreenPart {
    private let assets: [Asset]

    init(_ scene: CaseScene) {
        // What is still in danger first.
        let order = Asset.Status.allCases
        assets = order.flatMap { status in scene.incident.assets.filter { $0.status == status } }
    }

    var need: BlockStack.Need {
        assets.isEmpty
            ? BlockStack.Need(least: 0, most: 0)
            : BlockStack.Need(least: 2, most: 1 + assets.count)
    }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        let shown = assets.prefix(max(0, canvas.rows - 1))
        let hidden = assets.count - shown.count
        canvas.heading("SYSTEMS AND ACCOUNTS", remark: hidden > 0 ? "\(hidden) more" : "")
        for (row, asset) in shown.enumerated() { draw(asset, on: &canvas, row: 1 + row) }
        return nil
    }

    private func draw(_ asset: Asset, on canvas: inout Canvas, row: Int) {
        let look = asset.status.look
        canvas.draw(look.symbol, row: row, column: 1, role: look.role)
        canvas.put(SafeText(asset.status.label), row: row, from: 3, to: 12, role: look.role)
        let number: SafeText =
            asset.number.map { SafeText("\(NumberWords.grouped($0)) ") } ?? ""
        canvas.put(number + SafeText(asset.name), row: row, from: 13, to: canvas.columns - 1)
    }
}

extension Asset.Status {
    var look: (symbol: Symbol, role: Role) {
        switch self {
        case .affected: (.overdue, .systemAffected)
        case .secured: (.done, .systemSecured)
        case .intact: (.confirmed, .systemIntact)
        case .unknown: (.placeholder, .unknown)
        }
    }
}

/// Risk assessment, hotline, parties and statements, a line or two each.
struct FactsPart: ScreenPart {
    private struct Fact {
        let label: SafeText
        let text: SafeText
        let role: Role
    }

    private let facts: [Fact]

    init(_ scene: CaseScene) {
        let incident = scene.incident
        let risk = Fact(label: "risk", text: Self.risk(of: incident), role: .text)
        let hotlines = incident.hotlines.map { line in
            let state = HotlineWords.state(of: line, at: scene.state.now)
            return Fact(
                label: "hotline", text: "\(line.phone)  \(state.text)",
                role: state.isOpen ? .strong : .text)
        }
        let parties =
            incident.parties.isEmpty
            ? []
            : [
                Fact(label: "parties", text: Self.parties(of: incident), role: .text)
            ]
        let statements = incident.statements.suffix(3).reversed().map { statement in
            Fact(label: "said", text: "\(statement.speaker): \(statement.said)", role: .muted)
        }
        facts = [risk] + hotlines + parties + statements
    }

    var need: BlockStack.Need { BlockStack.Need(least: min(2, facts.count), most: facts.count) }

    func draw(on canvas: inout Canvas, selected: RowID?) -> Position? {
        for (row, fact) in facts.prefix(canvas.rows).enumerated() {
            canvas.write(fact.label, row: row, column: 3, role: .fieldLabel)
            canvas.put(fact.text, row: row, from: 13, to: canvas.columns - 1, role: fact.role)
        }
        return nil
    }

    private static func risk(of incident: Incident) -> SafeText {
        guard !incident.risks.isEmpty else { return "not assessed" }
        let levels = RiskFactor.Level.allCases.compactMap { level -> SafeText? in
            let count = incident.risks.count { $0.level == level }
            return count > 0 ? "\(count) \(level.label)" : nil
        }
        let factors = NumberWords.counted(incident.risks.count, "factor")
        return "\(factors): " + levels.joined(separator: ", ")
    }

    private static func parties(of incident: Incident) -> SafeText {
        incident.parties.map { SafeText($0.name) }.joined(separator: ", ")
    }
}
