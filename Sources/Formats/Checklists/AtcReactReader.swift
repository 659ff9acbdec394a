import IncidentModel
import StrictYAML

/// Reads response playbooks of atc-react: stages of action ids, with the titles in files of their own.
///
/// Several files make one list: those with stages are playbooks, those of one stage are actions. Without a playbook
/// each action is a step.
public enum AtcReactReader {
    static let limits = YAMLLimits(bytes: 1 << 20, depth: 16, blockTexts: true)

    /// A file by its name, without folders.
    public struct File: Hashable, Sendable {
        public let name: String
        public let bytes: [UInt8]
        /// Whether it only lies beside those that are asked for.
        public let isBeside: Bool

        public init(name: String, bytes: [UInt8], isBeside: Bool = false) {
            self.name = name
            self.bytes = bytes
            self.isBeside = isBeside
        }
    }

    public static func read(_ files: [File]) -> ChecklistReading {
        var reading = ChecklistReading()
        var playbooks: [YAMLNode] = []
        var actions = AtcActions()
        for file in files {
            defer { reading.report.nameFile(file.name) }
            var report = file.isBeside ? ImportReport() : reading.report
            let root = report.yaml(file.bytes, limits: limits)
            if !file.isBeside { reading.report = report }
            guard let root else { continue }
            if root.entries?.contains(where: { stages.contains($0.key.text ?? "") }) == true {
                if !file.isBeside { playbooks.append(root) }
            } else if root["stage"] != nil {
                actions.add(AtcAction(root, isBeside: file.isBeside), file: file.name)
            } else if !file.isBeside {
                reading.report.reject(
                    .wrongShape, line: root.place.line, column: root.place.column)
            }
        }
        for playbook in playbooks { read(playbook, actions, into: &reading) }
        if playbooks.isEmpty {
            for (name, action) in actions.own {
                add(action, id: name, stage: action.stage, nil, &reading)
            }
        }
        reading.settle()
        return reading
    }

    private static func read(
        _ playbook: YAMLNode, _ actions: AtcActions, into reading: inout ChecklistReading
    ) {
        if reading.title == nil { reading.title = playbook["title"]?.text.map(AtcAction.title) }
        for entry in playbook.entries ?? [] {
            let key = entry.key.text ?? ""
            guard stages.contains(key) else {
                if !silent.contains(key) { reading.report.leaveOut(key) }
                continue
            }
            for node in entry.value.texts {
                let id = node.text?.trimmingBlanks ?? ""
                guard !AtcAction.isPlaceholder(id) else {
                    reading.report.read += 1
                    reading.report.reject(
                        .placeholder, line: node.place.line, column: node.place.column)
                    continue
                }
                let action = actions.action(id)
                if action == nil { reading.report.warn(.noActionFile, line: node.place.line) }
                add(action, id: id, stage: key, node.place, &reading)
            }
        }
    }

    private static func add(
        _ action: AtcAction?, id: String, stage: String, _ place: YAMLPlace?,
        _ reading: inout ChecklistReading
    ) {
        guard
            let step = reading.add(
                title: action?.title ?? AtcAction.title(of: id),
                section: SectionNames.section(of: stage), line: place?.line, column: place?.column)
        else { return }
        reading.set(.source, "atc-react \(action?.id ?? id)", at: step, line: place?.line)
        guard let action else { return }
        if action.isStub { reading.report.warn(.stub, line: place?.line) }
        if let detail = action.detail { reading.set(.detail, detail, at: step, line: place?.line) }
        if let owner = action.owner { reading.set(.owner, owner, at: step, line: place?.line) }
    }

    /// Whether a file is one of these, by its keys.
    static let stages: Set<String> = [
        "preparation", "identification", "containment", "eradication", "recovery",
        "lessons_learned",
    ]

    /// Keys that say nothing that a step would need.
    private static let silent: Set<String> = ["title", "id", "author", "creation_date"]
}

/// An action, as its file tells it.
struct AtcAction {
    let id: String?
    let title: String
    let stage: String
    let owner: String?
    let detail: String?
    /// Whether nobody has written yet how it is done.
    let isStub: Bool
    let isBeside: Bool

    init(_ root: YAMLNode, isBeside: Bool) {
        self.isBeside = isBeside
        id = root["id"]?.text?.trimmingBlanks
        title = Self.title(of: root["title"]?.text ?? root["id"]?.text ?? "")
        stage = root["stage"]?.text?.trimmingBlanks ?? ""
        owner = root["owner"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        let workflow = root["workflow"]?.text?.trimmingBlanks ?? ""
        isStub = workflow.isEmpty || Self.isDummy(workflow)
        let description = root["description"]?.text?.trimmingBlanks ?? ""
        let links = root["references"]?.texts.compactMap(\.text) ?? []
        let parts = [
            Self.isDummy(description) ? "" : description, isStub ? "" : workflow,
            links.filter { !$0.contains("example.com") }.joined(separator: "\n"),
        ]
        let text = parts.filter { !$0.isEmpty }.joined(separator: "\n\n")
        detail = text.isEmpty ? nil : text
    }

    /// `RA_2003_put_compromised_accounts_on_monitoring` as `Put compromised accounts on monitoring`.
    static func title(of name: String) -> String {
        let parts = name.trimmingBlanks.split(separator: "_")
        let isNumbered = parts.count > 2 && parts[0].count == 2 && parts[1].allSatisfy(\.isNumber)
        return (isNumbered ? parts.dropFirst(2) : parts[...]).joined(separator: " ").words
    }

    /// Texts that stand in a template until somebody writes what is meant.
    static func isPlaceholder(_ id: String) -> Bool {
        id.isEmpty || id == "TODO" || id.hasPrefix("RA_0000_something")
    }

    private static func isDummy(_ text: String) -> Bool {
        [
            "Description of the workflow", "Here newlines will be saved",
            "Some text description here",
        ]
        .contains { text.hasPrefix($0) }
    }
}

/// The actions at hand, found by the name that a playbook calls them.
struct AtcActions {
    private var byName: [String: AtcAction] = [:]
    /// Those that were asked for, by name.
    private(set) var own: [(name: String, action: AtcAction)] = []

    mutating func add(_ action: AtcAction, file: String) {
        let name = file.split(separator: ".").first.map(String.init) ?? file
        for key in [name, action.id].compactMap({ $0 }) where byName[key] == nil {
            byName[key] = action
        }
        if !action.isBeside { own.append((name, action)) }
    }

    /// By the whole name, or by its number: `RA_2003_...` is `RA2003`.
    func action(_ name: String) -> AtcAction? {
        if let action = byName[name] { return action }
        let parts = name.split(separator: "_")
        return parts.count > 1 ? byName["\(parts[0])\(parts[1])"] : nil
    }
}
