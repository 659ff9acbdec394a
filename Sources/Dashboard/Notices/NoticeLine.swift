import IncidentModel
import Terminal

/// One row of the screen, each kind in columns of its own.
struct NoticeLine {
    private let scene: CaseScene
    private let end: Int
    private let isWide: Bool
    private let isNormal: Bool

    /// Columns of one of the numbers of a mailing.
    private static let numberColumns = 10

    init(_ scene: CaseScene, columns: Int) {
        self.scene = scene
        end = columns - 1
        isWide = columns >= 110
        isNormal = columns >= 78
    }

    func drawHeading(_ heading: NoticesList.Heading, on canvas: inout Canvas, row: Int) {
        switch heading {
        case .notices:
            canvas.heading("NOTICES", row: row)
            drawNumberNames(on: &canvas, row: row)
        case .hotline: canvas.heading("HOTLINE", row: row)
        case .monitoring: canvas.heading("CREDIT MONITORING", row: row)
        case .statements: canvas.heading("STATEMENTS", row: row)
        case .parties: canvas.heading("PARTIES", row: row)
        }
    }

    func draw(_ thing: NoticesList.Thing, on canvas: inout Canvas, row: Int) {
        let role = RowMark(.item(thing.target), in: scene.state, selected: nil).role()
        switch thing {
        case .notice(let notice): draw(notice, on: &canvas, row: row, role: role)
        case .hotline(let line): draw(line, on: &canvas, row: row, role: role)
        case .monitoring(let offer): draw(offer, on: &canvas, row: row, role: role)
        case .statement(let statement):
            drawDated(statement.when, on: &canvas, row: row)
            let text: SafeText = "\(statement.speaker): \(statement.said)"
            canvas.put(text, row: row, from: 24, to: end, role: role)
        case .party(let party):
            drawDated(party.engaged, on: &canvas, row: row)
            let contact: SafeText = party.contact.map { "   \($0)" } ?? ""
            canvas.put(
                "\(party.name), \(party.role)" + contact, row: row, from: 24, to: end, role: role)
        }
    }

    // MARK: Notices

    private func drawNumberNames(on canvas: inout Canvas, row: Int) {
        guard isNormal else { return }
        let names: [SafeText] = ["sent", "returned", "re-sent"]
        for (place, name) in names.enumerated() {
            canvas.write(name, row: row, endingAt: numberEnd(place), role: .muted)
        }
    }

    private func numberEnd(_ place: Int) -> Int { end - (2 - place) * Self.numberColumns }

    private func draw(_ notice: Notice, on canvas: inout Canvas, row: Int, role: Role) {
        let look = notice.state.look
        canvas.draw(look.symbol, row: row, column: 3, role: look.role)
        canvas.put(SafeText(notice.state.label), row: row, from: 5, to: 18, role: look.role)
        drawMoment(notice.when, on: &canvas, row: row, from: 18)
        var right = end
        if isNormal {
            drawNumbers(of: notice, on: &canvas, row: row)
            right = numberEnd(0) - Self.numberColumns + 2
        }
        if isWide {
            canvas.put(
                SafeText(notice.method ?? "not known"), row: row, from: right - 14,
                to: right - 1, role: notice.method == nil ? .unknown : .muted)
            let audience: SafeText = notice.audience.map { SafeText($0.label) } ?? "not known"
            canvas.put(audience, row: row, from: right - 27, to: right - 15, role: .muted)
            right -= 28
        }
        canvas.put(SafeText(notice.title), row: row, from: 31, to: right, role: role)
    }

    /// A filing has no numbers; a mailing that went out has, and where nobody knows them it says so.
    private func drawNumbers(of notice: Notice, on canvas: inout Canvas, row: Int) {
        let numbers = [notice.sent, notice.returned, notice.resent]
        guard numbers.contains(where: { $0 != nil }) else {
            if notice.state == .sent, notice.audience == .individuals {
                canvas.write("numbers not known", row: row, endingAt: end, role: .unknown)
            }
            return
        }
        for (place, number) in numbers.enumerated() {
            let words = number.map { SafeText(NumberWords.grouped($0)) } ?? "not known"
            canvas.write(
                words, row: row, endingAt: numberEnd(place),
                role: number == nil ? .unknown : .text)
        }
    }

    // MARK: The others

    private func draw(_ line: Hotline, on canvas: inout Canvas, row: Int, role: Role) {
        let state = HotlineWords.state(of: line, at: scene.state.now)
        canvas.draw(
            state.isOpen ? .done : .notApplicable, row: row, column: 3,
            role: state.isOpen ? .stateDone : .stateNotApplicable)
        var column = 5 + canvas.write(SafeText(line.phone), row: row, column: 5, role: role)
        column += 2
        column += canvas.write(
            state.text, row: row, column: column, role: state.isOpen ? .strong : .text)
        guard let hours = line.hours else { return }
        canvas.put(
            "\(hours.text), \(line.zone.identifier)", row: row, from: column + 3, to: end,
            role: .muted)
    }

    private func draw(_ offer: MonitoringOffer, on canvas: inout Canvas, row: Int, role: Role) {
        drawDated(offer.offered, on: &canvas, row: row)
        let whom: SafeText = offer.element.map { SafeText($0.label) } ?? "everybody"
        let months: SafeText = offer.months.map { "\($0) months" } ?? "length not known"
        let provider: SafeText = offer.provider.map { ", \($0)" } ?? ""
        canvas.put(
            "\(whom): \(months)\(provider)   \(offer.title)", row: row, from: 24, to: end,
            role: role)
    }

    /// A date of the past with the sign of what is done, one ahead with that of what is open.
    private func drawDated(_ when: Moment?, on canvas: inout Canvas, row: Int) {
        let isAhead = when?.isAhead(of: scene.state.now, in: scene.zone) ?? false
        let symbol: Symbol = when == nil ? .placeholder : isAhead ? .open : .done
        let role: Role = when == nil ? .unknown : isAhead ? .stateOpen : .stateDone
        canvas.draw(symbol, row: row, column: 3, role: role)
        drawMoment(when, on: &canvas, row: row, from: 5)
    }

    private func drawMoment(_ when: Moment?, on canvas: inout Canvas, row: Int, from start: Int) {
        guard let when else {
            canvas.write("no date", row: row, column: start, role: .unknown)
            return
        }
        canvas.put(scene.words(of: when), row: row, from: start, to: start + (start < 10 ? 18 : 12))
    }
}
