import IncidentModel
import Terminal

/// One row of the screen, each kind in columns of its own.
struct NoticeLine {
    private let scene: CaseScene
    private let end: Int
    private let isWide: Bool
    private let isNormal: Bool

    init(_ scene: CaseScene, columns: Int) {
        self.scene = scene
        end = columns - 1
        isWide = columns >= 110
        isNormal = columns >= 78
    }

    func drawHeading(_ part: NoticesList.Part, on canvas: inout Canvas, row: Int) {
        switch part {
        case .notices(let group):
            canvas.heading(group.heading, row: row)
            if group == .individuals { numbers.drawNames(on: &canvas, row: row) }
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
            let channel: SafeText = statement.channel.map { ", \($0)" } ?? ""
            let text: SafeText = "\(statement.speaker)\(channel): \(statement.said)"
            canvas.put(text, row: row, from: 24, to: end, role: role)
        case .party(let party):
            drawDated(party.engaged, on: &canvas, row: row)
            let contact: SafeText = party.contact.map { "   \($0)" } ?? ""
            canvas.put(
                "\(party.name), \(party.role)" + contact, row: row, from: 24, to: end, role: role)
        }
    }

    // MARK: Notices

    private var numbers: NoticeNumbers { NoticeNumbers(end: end) }

    private func draw(_ notice: Notice, on canvas: inout Canvas, row: Int, role: Role) {
        let look = notice.state.look
        canvas.draw(look.symbol, row: row, column: 3, role: look.role)
        canvas.put(SafeText(notice.state.label), row: row, from: 5, to: 18, role: look.role)
        drawMoment(notice.when, on: &canvas, row: row, from: 18)
        let ends = drawEnd(of: notice, on: &canvas, row: row)
        var right = ends - 1
        if isWide {
            canvas.put(
                SafeText(notice.method ?? "not known"), row: row, from: right - 14,
                to: right - 1, role: notice.method == nil ? .unknown : .muted)
            right -= 15
        }
        canvas.put(SafeText(notice.title), row: row, from: 31, to: right, role: role)
    }

    /// The numbers of a mailing, or under which number a filing is kept; gives the column where they start.
    private func drawEnd(of notice: Notice, on canvas: inout Canvas, row: Int) -> Int {
        guard !numbers.draw(notice, on: &canvas, row: row) else { return numbers.start }
        guard let words = FilingWords.short(notice.filing) else {
            return isNormal ? numbers.start : end
        }
        let start = canvas.write(words, row: row, endingAt: end, role: .muted)
        return min(start, numbers.start)
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
        if let calls = HotlineWords.calls(of: line, at: scene.state.now) {
            column += 3
            column += canvas.write(calls, row: row, column: column)
        }
        guard let hours = line.hours else { return }
        canvas.put(
            "\(hours.text), \(line.zone.identifier)", row: row, from: column + 3, to: end,
            role: .muted)
    }

    private func draw(_ offer: MonitoringOffer, on canvas: inout Canvas, row: Int, role: Role) {
        drawDated(offer.offered, on: &canvas, row: row)
        let whom: SafeText = offer.element.map { SafeText($0.label) } ?? "everybody"
        let term = OfferWords(offer, counts: scene.incident.counts).term(today: scene.today)
        let provider: SafeText = offer.provider.map { ", \($0)" } ?? ""
        canvas.put(
            "\(whom): \(term)\(provider)   \(offer.title)", row: row, from: 24, to: end,
            role: role)
    }

    /// How many took the offer: percent, bar, and the numbers.
    func drawUptake(of offer: MonitoringOffer, on canvas: inout Canvas, row: Int) {
        let words = OfferWords(offer, counts: scene.incident.counts)
        let isKnown = offer.uptake != MonitoringOffer.Uptake.unknown
        var column = isNormal ? 24 : 5
        column += canvas.write(
            words.numbers, row: row, column: column, role: isKnown ? .text : .unknown)
        if let share = words.share {
            column += 2 + canvas.write(share.percent, row: row, column: column + 2, role: .strong)
            let width = min(12, end - column - 2)
            if width >= 4 {
                canvas.bar(share, row: row, column: column + 2, columns: width)
                column += 2 + width
            }
        }
        guard let enrolBy = words.enrolBy(today: scene.today) else { return }
        canvas.put(enrolBy, row: row, from: column + 2, to: end, role: .muted)
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
