import EvidenceLog
import StrictJSON

/// What files of other programs are brought to: by the format that was named, or by a look at them.
enum ImportKind: Hashable {
    case checklists
    case timeline(TimelineFormat)
    /// Nil for the format that each file seems to have.
    case evidence(EvidenceFormat?)

    /// As the command line names them.
    static let names =
        ImportFormat.allCases.map(\.rawValue) + EvidenceFormat.allCases.map(\.rawValue)
        + [TimelineFormat.breachboard.rawValue, "auto"]

    /// - Parameter wantsEvidence: whether also events that could go on the timeline are evidence.
    init(named name: String, of paths: [String], wantsEvidence: Bool) throws {
        if let format = TimelineFormat(rawValue: name), format == .breachboard || !wantsEvidence {
            self = .timeline(format)
        } else if let format = EvidenceFormat(rawValue: name) {
            self = .evidence(format)
        } else if name != "auto" {
            self = .checklists
        } else if wantsEvidence {
            self = .evidence(nil)
        } else if let format = try TimelineFormat.recognised(paths) {
            self = .timeline(format)
        } else {
            let files = EvidenceLogFile.paths(paths)
            let areLogs = try files.allSatisfy {
                try Self.isEvidence($0, isAlone: files.count == 1)
            }
            let isEvidence = !files.isEmpty && areLogs
            self = isEvidence ? .evidence(nil) : .checklists
        }
    }

    /// Of several, one that cannot be read is told of by its name as they are imported.
    private static func isEvidence(_ path: String, isAlone: Bool) throws -> Bool {
        do {
            return try isEvidence(path)
        } catch  where !isAlone {
            return true
        }
    }

    /// Whether a file is a log, as far as its name and its beginning tell.
    private static func isEvidence(_ path: String) throws -> Bool {
        guard !InputFile.isFolder(path) else { return false }
        let name = InputFile.name(of: path).lowercased()
        let isText = [".md", ".markdown", ".mdown", ".yml", ".yaml"].contains(where: name.hasSuffix)
        guard !isText else { return false }
        let start = try EvidenceLogFile.beginning(of: path)
        if let sight = FileSight.signed(start) {
            throw Problem.evidence(.file(.unrecognised(sight)))
        }
        guard !name.hasSuffix(".json") || !isOneObject(start) || !isChecklist(start) else {
            return false
        }
        return EvidenceReader.recognises(start, fileName: name)
    }

    /// Whether an object is a template of tasks.
    private static func isChecklist(_ start: [UInt8]) -> Bool {
        let text = String(decoding: start, as: UTF8.self)
        return text.contains("\"tasks\"") || !EvidenceReader.recognises(start, fileName: "")
    }

    /// One JSON object over the whole file, and not one a line.
    private static func isOneObject(_ start: [UInt8]) -> Bool {
        let line = start.prefix { $0 != 0x0A && $0 != 0x0D }
        guard line.count < start.count else { return true }
        do throws(JSONError) {
            _ = try JSONValue.parse(Array(line))
            return false
        } catch {
            return true
        }
    }
}
