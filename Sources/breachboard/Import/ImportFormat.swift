import Formats
import IncidentModel

/// The formats of foreign files, by the names of the command line.
enum ImportFormat: String, CaseIterable {
    case atcReact = "atc-react"
    case thehive, catalyst, markdown

    /// What a file seems to be, by its name and its beginning; nil where nothing is known of it.
    static func recognised(_ file: ForeignFile) -> ImportFormat? {
        let name = file.name.lowercased()
        if file.isFolder || file.isYAML {
            return ChecklistSniffer.hasTasks(file.bytes) ? .catalyst : .atcReact
        }
        let first = file.bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        if name.hasSuffix(".json") || first == UInt8(ascii: "{") { return .thehive }
        let isText = [".md", ".markdown", ".mdown", ".txt"].contains { name.hasSuffix($0) }
        return isText ? .markdown : nil
    }

    /// Reads files as one list.
    func read(_ files: [ForeignFile]) -> ChecklistReading {
        switch self {
        case .atcReact:
            AtcReactReader.read(
                files.map {
                    AtcReactReader.File(name: $0.name, bytes: $0.bytes, isBeside: $0.isBeside)
                })
        case .thehive: joined(files) { TheHiveReader.read($0.bytes, file: $0.name) }
        case .catalyst: joined(files) { CatalystReader.read($0.bytes, file: $0.name) }
        case .markdown: joined(files) { MarkdownReader.read($0.bytes, file: $0.name) }
        }
    }

    private func joined(
        _ files: [ForeignFile], _ read: (ForeignFile) -> ChecklistReading
    ) -> ChecklistReading {
        ChecklistReading(
            joining: files.filter { !$0.isBeside }.map { read($0).named($0.name) })
    }

    /// How the files of a folder end that belong to the format.
    var endings: [String] {
        switch self {
        case .atcReact, .catalyst: [".yml", ".yaml"]
        case .thehive: [".json"]
        case .markdown: [".md", ".markdown"]
        }
    }
}
