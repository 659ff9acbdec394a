import IncidentModel
import Terminal

/// The columns of numbers behind a mailing; the fewer, the smaller the screen.
struct NoticeNumbers {
    private let end: Int
    private let names: [SafeText]
    private let isShown: Bool

    private static let columns = 10

    init(end: Int) {
        self.end = end
        names = Array(["planned", "sent", "returned", "re-sent"].suffix(end >= 109 ? 4 : 3))
        isShown = end >= 77
    }

    /// The column where the first of them starts.
    var start: Int { isShown ? end - names.count * Self.columns : end - 8 }

    func drawNames(on canvas: inout Canvas, row: Int) {
        guard isShown else {
            canvas.write("sent", row: row, endingAt: end, role: .muted)
            return
        }
        for (place, name) in names.enumerated() {
            canvas.write(name, row: row, endingAt: self.end(of: place), role: .muted)
        }
    }

    private func end(of place: Int) -> Int { end - (names.count - 1 - place) * Self.columns }

    /// False for a notice without numbers. A filing has none; a mailing that went out has, and where nobody
    /// knows them it says so.
    func draw(_ notice: Notice, on canvas: inout Canvas, row: Int) -> Bool {
        let numbers = [notice.letters.planned, notice.sent, notice.returned, notice.resent]
        guard numbers.contains(where: { $0 != nil }) else {
            guard notice.state == .sent, notice.audience == .individuals else { return false }
            canvas.write(
                isShown ? "numbers not known" : "unknown", row: row, endingAt: end, role: .unknown)
            return true
        }
        guard isShown else {
            if let sent = notice.sent {
                canvas.write(SafeText(NumberWords.grouped(sent)), row: row, endingAt: end)
            }
            return true
        }
        for (place, number) in numbers.suffix(names.count).enumerated() {
            // What a wave that is ahead has not got yet is left blank, as is a plan that nobody made.
            let isPlan = numbers.count == names.count && place == 0
            guard number != nil || notice.state == .sent && !isPlan else { continue }
            let words = number.map { SafeText(NumberWords.grouped($0)) } ?? "not known"
            canvas.write(
                words, row: row, endingAt: end(of: place), role: number == nil ? .unknown : .text)
        }
        return true
    }
}

/// How a filing is kept by the authority.
enum FilingWords {
    /// `no. 2019-0417, 2 addenda`; nil where there is nothing to say.
    static func short(_ filing: Filing) -> SafeText? {
        let number = filing.number.map { SafeText("no. \($0)") }
        let addenda =
            filing.addenda.isEmpty
            ? nil : SafeText(NumberWords.counted(filing.addenda.count, "addendum", "addenda"))
        let parts = [number, addenda].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}
