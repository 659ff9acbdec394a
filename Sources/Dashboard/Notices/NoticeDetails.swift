import IncidentModel
import NotificationRules
import Terminal

/// What else is known of the selected row: detail and source.
struct NoticeDetails {
    private let target: Target
    private let scene: CaseScene

    init(_ target: Target, in scene: CaseScene) {
        self.target = target
        self.scene = scene
    }

    func draw(on canvas: inout Canvas) {
        canvas.horizontalLine(row: 0)
        guard let item = scene.incident.item(target) else { return }
        let title = item[.title].text ?? item[.phone].text ?? item.id.text
        canvas.put(" \(title) ", row: 0, from: 2, to: canvas.columns - 2, role: .heading)
        let detail = item[.detail].text.map { SafeText.lines(of: $0) } ?? []
        let lines = ways(of: item) + content + detail.flatMap { $0.wrapped(to: canvas.columns - 5) }
        let room = max(0, canvas.rows - 2)
        for (place, line) in lines.prefix(room).enumerated() {
            canvas.put(line, row: 1 + place, from: 3, to: canvas.columns - 1)
        }
        let row = 1 + min(room, lines.count)
        let source = SafeText(item[.source].text ?? "no source given")
        canvas.put("source  " + source, row: row, from: 3, to: canvas.columns - 1, role: .muted)
    }

    /// How much of what the laws ask for was seen in it.
    private var content: [SafeText] {
        guard let content = scene.state.letterContent(of: target), !content.elements.isEmpty else {
            return []
        }
        return [
            "\(content.done) of \(content.required.count) ticked of what the law wants in it; Enter opens"
        ]
    }

    /// To whom and how a notice goes: the list has no room for it on a small screen.
    private func ways(of item: Item) -> [SafeText] {
        guard let audience = item[.audience].text else { return [] }
        return ["to \(audience), by \(item[.method].text ?? "a method not known")"]
    }
}
