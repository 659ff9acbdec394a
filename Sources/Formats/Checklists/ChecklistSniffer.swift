public import IncidentModel
import StrictYAML

/// Tells files of YAML apart.
public enum ChecklistSniffer {
    /// Whether a file has tasks, as playbooks of Catalyst do.
    public static func hasTasks(_ bytes: [UInt8]) -> Bool {
        var report = ImportReport()
        guard let root = report.yaml(bytes, limits: CatalystReader.limits) else { return false }
        return root["tasks"] != nil || root["playbooks"] != nil
    }
}

extension ChecklistReading {
    /// The steps as somebody may bring them to a board.
    public func brought(by actor: Actor) -> ChecklistReading {
        var reading = self
        reading.drafts = drafts.map { $0.brought(by: actor) }
        return reading
    }

    /// What a file came to, its rejections with its name.
    public func named(_ file: String) -> ChecklistReading {
        var reading = self
        reading.report.nameFile(file)
        return reading
    }

    /// Several files as one list.
    public init(joining readings: [ChecklistReading]) {
        if readings.count == 1 {
            self = readings[0]
            return
        }
        self.init()
        for reading in readings { join(reading) }
    }

    private mutating func join(_ other: ChecklistReading) {
        title = title ?? other.title
        report.join(other.report)
        var renamed: [String: ItemID] = [:]
        for draft in other.drafts {
            renamed[draft.name.text] = names.take(draft.name.text) ?? names.name(for: draft.title)
        }
        for (draft, line) in zip(other.drafts, other.lines) {
            guard drafts.count < Self.limit else {
                report.reject(.tooMany, line: line)
                continue
            }
            var new = ChecklistDraft(
                renamed[draft.name.text] ?? draft.name, title: draft.title,
                section: draft.section.word, fields: draft.fields)
            if !draft.needs.isEmpty {
                new[.needs] = .list(draft.needs.map { renamed[$0]?.text ?? $0 })
            }
            drafts.append(new)
            lines.append(line)
        }
    }
}

extension ImportReport {
    /// Takes in what another file came to.
    mutating func join(_ other: ImportReport) {
        read += other.read
        for one in other.repaired {
            for _ in 0..<one.count { repair(one.field, one.kind, line: one.line) }
        }
        for one in other.rejected {
            reject(
                one.kind, line: one.line, column: one.column, number: one.number, file: one.file)
        }
        for one in other.warnings { for _ in 0..<one.count { warn(one.kind, line: one.line) } }
        for (what, count) in other.notCarried { for _ in 0..<count { leaveOut(what) } }
    }
}
