import IncidentModel
import StrictYAML

/// Reads playbooks of Catalyst: a graph of tasks, laid out so that each stands behind what leads to it.
///
/// `tasks: {id: {name, type, description, next: {id: condition}}}`. Conditions are kept as text, an edge that closes a
/// circle is left out and reported.
public enum CatalystReader {
    static let limits = YAMLLimits(bytes: 1 << 20, depth: 32, blockTexts: true)

    public static func read(_ bytes: [UInt8], file: String? = nil) -> ChecklistReading {
        var reading = ChecklistReading()
        guard let root = reading.report.yaml(bytes, limits: limits) else { return reading }
        let books = root["playbooks"]?.entries.map { $0.map(\.value) } ?? [root]
        for book in books { read(book, file: file, into: &reading) }
        reading.settle()
        return reading
    }

    private static func read(_ book: YAMLNode, file: String?, into reading: inout ChecklistReading)
    {
        guard let tasks = book["tasks"]?.entries, !tasks.isEmpty else {
            reading.report.reject(
                .wrongShape, line: book.place.line, column: book.place.column)
            return
        }
        guard tasks.count <= ChecklistReading.limit else {
            reading.report.reject(.tooMany, line: book.place.line, column: book.place.column)
            return
        }
        let title = book["name"]?.text?.trimmingBlanks
        if reading.title == nil { reading.title = title }
        for entry in book.entries ?? [] where !["name", "tasks"].contains(entry.key.text) {
            reading.report.leaveOut(entry.key.text ?? "")
        }
        let graph = CatalystGraph(tasks, report: &reading.report)
        let section = SectionNames.section(of: title ?? file ?? "")
        var places: [Int: Int] = [:]
        for index in graph.order {
            let task = CatalystTask(tasks[index])
            places[index] = task.add(to: &reading, section: section)
            guard let place = places[index] else { continue }
            for edge in graph.edges(to: index) {
                guard let origin = places[edge.origin] else { continue }
                reading.addNeed(reading.drafts[origin].name, at: place)
                if let condition = edge.condition {
                    reading.append(
                        detail: "Only if, after \"\(reading.drafts[origin].title)\": \(condition)",
                        at: place, line: task.line)
                }
            }
        }
    }
}

/// One task of a playbook.
private struct CatalystTask {
    private let id: String
    private let node: YAMLNode
    private let place: YAMLPlace

    var line: Int { place.line }

    init(_ entry: YAMLEntry) {
        id = entry.key.text ?? ""
        place = entry.key.place
        node = entry.value
    }

    func add(to reading: inout ChecklistReading, section: String) -> Int? {
        var title = node["name"]?.text?.trimmingBlanks ?? ""
        if title.isEmpty, !id.isEmpty {
            title = id.words
            reading.report.repair("title", .missing, line: line)
        }
        let place = reading.add(
            title: title, named: id, section: section, line: line, column: place.column)
        guard let place else { return nil }
        for text in [node["description"]?.text, kind, asked].compactMap({ $0 }) where !text.isEmpty
        {
            reading.append(detail: text, at: place, line: line)
        }
        if let owner = node["owner"]?.text, !owner.isEmpty { reading.set(.owner, owner, at: place) }
        for entry in node.entries ?? [] {
            guard let key = entry.key.text, !Self.known.contains(key) else { continue }
            reading.report.leaveOut("tasks.\(key)")
        }
        return place
    }

    /// What the program would have done by itself.
    private var kind: String? {
        guard let automation = node["automation"]?.text, !automation.isEmpty else { return nil }
        return "Automation: \(automation)"
    }

    /// What a form would have asked for.
    private var asked: String? {
        guard node["type"]?.text == "input", let schema = node["schema"] else { return nil }
        let options = schema["oneOf"]?.list ?? [schema]
        let titles = options.flatMap { $0["properties"]?.entries ?? [] }.compactMap { entry in
            entry.value["title"]?.text.map { title in
                let words = entry.value["enum"]?.texts.compactMap(\.text) ?? []
                return words.isEmpty ? title : "\(title) (\(words.joined(separator: ", ")))"
            }
        }
        return titles.isEmpty ? nil : "Asks for: \(titles.joined(separator: "; "))"
    }

    private static let known: Set<String> = [
        "name", "type", "description", "next", "automation", "owner",
    ]
}

/// Which task leads to which.
struct CatalystGraph {
    struct Edge {
        let origin: Int
        let target: Int
        let condition: String?
        let place: YAMLPlace
    }

    /// The tasks, each behind all that lead to it, otherwise as they stand in the file.
    private(set) var order: [Int] = []
    private var incoming: [[Edge]]
    private var outgoing: [[Edge]]

    init(_ tasks: [YAMLEntry], report: inout ImportReport) {
        incoming = Array(repeating: [], count: tasks.count)
        outgoing = incoming
        var places: [String: Int] = [:]
        for (index, task) in tasks.enumerated() {
            places[task.key.text ?? "", default: index] = index
        }
        for (index, task) in tasks.enumerated() {
            var seen: Set<String> = []
            for edge in Self.edges(from: index, task.value) where seen.insert(edge.name).inserted {
                guard let target = places[edge.name] else {
                    report.reject(.unknownStep, line: edge.place.line, column: edge.place.column)
                    continue
                }
                outgoing[index].append(
                    Edge(
                        origin: index, target: target, condition: edge.condition, place: edge.place)
                )
            }
        }
        let closing = circles()
        for edge in closing {
            report.reject(.cycle, line: edge.place.line, column: edge.place.column)
        }
        let closed = Set(closing.map(\.place))
        for task in outgoing.indices { outgoing[task].removeAll { closed.contains($0.place) } }
        for edge in outgoing.joined() { incoming[edge.target].append(edge) }
        layOut()
    }

    func edges(to task: Int) -> [Edge] { incoming[task] }

    /// `next` is a mapping of ids to conditions, a list of ids, or one id.
    private static func edges(
        from index: Int, _ task: YAMLNode
    ) -> [(name: String, condition: String?, place: YAMLPlace)] {
        guard let next = task["next"] else { return [] }
        if case .mapping(let entries) = next.content {
            return entries.map { entry in
                let condition = entry.value.text?.trimmingBlanks ?? ""
                let isSaid = !condition.isEmpty && condition != "null" && condition != "~"
                return (entry.key.text ?? "", isSaid ? condition : nil, entry.key.place)
            }
        }
        return next.texts.map { ($0.text ?? "", nil, $0.place) }
    }

    /// The edges that close a circle, found depth first without recursion.
    private func circles() -> [Edge] {
        enum Mark { case new, open, done }
        var marks = Array(repeating: Mark.new, count: outgoing.count)
        var closing: [Edge] = []
        for start in outgoing.indices where marks[start] == .new {
            var path = [(task: start, next: 0)]
            marks[start] = .open
            while let step = path.last {
                guard step.next < outgoing[step.task].count else {
                    marks[step.task] = .done
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let edge = outgoing[step.task][step.next]
                switch marks[edge.target] {
                case .new:
                    marks[edge.target] = .open
                    path.append((edge.target, 0))
                case .open: closing.append(edge)
                case .done: break
                }
            }
        }
        return closing
    }

    /// The first task of the file that waits for nothing more, again and again.
    private mutating func layOut() {
        var waiting = incoming.map(\.count)
        var ready = waiting.indices.filter { waiting[$0] == 0 }
        while let task = ready.first {
            ready.removeFirst()
            order.append(task)
            for edge in outgoing[task] {
                waiting[edge.target] -= 1
                guard waiting[edge.target] == 0 else { continue }
                let place = ready.firstIndex { $0 > edge.target } ?? ready.endIndex
                ready.insert(edge.target, at: place)
            }
        }
    }
}

extension String {
    /// `enter-hash` as `Enter hash`.
    var words: String {
        let plain = String(map { $0 == "-" || $0 == "_" ? " " : $0 }).trimmingBlanks
        return plain.prefix(1).uppercased() + plain.dropFirst()
    }
}
