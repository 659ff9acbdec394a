import ArgumentParser
import EvidenceLog
import IncidentModel
import StrictYAML

/// How logs are imported.
struct EvidenceOptions: ParsableArguments {
    @Flag(
        name: .customLong("evidence"),
        help: "To the evidence log, also what could go on the timeline.")
    var isEvidence = false
    @Option(help: "What the batch is called; the name of the file, if not.") var title: String?
    @Option(help: "Where the log came from.") var source: String?
    @Option(help: "The zone of times that state none; UTC, if not.") var zone: String?
    @Option(help: "csv, jsonl: the column of the time.") var timeColumn: String?
    @Option(help: "csv, jsonl: the column that sums up.") var summaryColumn: String?
    @Option(help: "csv, jsonl: the column of the source.") var sourceColumn: String?
    @Option(help: "csv, jsonl: the column of who did it.") var actorColumn: String?
    @Option(help: "csv: comma, semicolon, tab or bar.") var separator: String?
    @Option(help: "csv, jsonl: auto, mdy, dmy, s, ms, us or ns.") var timeFormat: String?
    @Option(
        help: ArgumentHelp(
            "csv, jsonl: the columns as YAML: time, summary, source, actor, separator, "
                + "time-format.", valueName: "file"))
    var mapping: String?
    @Option(
        help: ArgumentHelp(
            "text: the year of the first record, where times state none; by the file's last change, "
                + "if not.", valueName: "year"))
    var year: Int?
    @Flag(help: "Do not look words up later: a quicker import, a slower search.")
    var noFullText = false

    func plan(_ format: EvidenceFormat?, isDry: Bool, isQuiet: Bool) throws -> EvidenceImport.Plan {
        EvidenceImport.Plan(
            format: format,
            zone: try zone.map(Self.zone) ?? .utc,
            mapping: try columns(), year: try statedYear(),
            title: try title.flatMap {
                try Typed.value(of: $0, as: .line, option: "--title").text
            },
            source: try source.flatMap {
                try Typed.value(of: $0, as: .line, option: "--source").text
            },
            hasFullText: !noFullText, isDry: isDry, isQuiet: isQuiet)
    }

    private static func zone(_ text: String) throws -> Zone {
        let value = try Typed.value(of: text, as: .zone, option: "--zone")
        return value.text.flatMap { Zone($0) } ?? .utc
    }

    private func statedYear() throws -> Int? {
        guard let year else { return nil }
        guard (1...9998).contains(year) else { throw Problem.evidence(.noSuchYear) }
        return year
    }

    /// Flags go before the file.
    private func columns() throws -> ColumnMapping? {
        var entries = try mapping.map(MappingFile.entries) ?? [:]
        let flags = [
            "time": timeColumn, "summary": summaryColumn, "source": sourceColumn,
            "actor": actorColumn, "separator": separator, "time-format": timeFormat,
        ]
        for (key, value) in flags { if let value { entries[key] = value } }
        guard !entries.isEmpty else { return nil }
        do throws(ColumnMapping.Problem) {
            return try ColumnMapping(entries)
        } catch {
            throw Problem.evidence(.mapping(error))
        }
    }
}

/// A small YAML file that says which column means what.
enum MappingFile {
    static func entries(_ path: String) throws -> [String: String] {
        let limits = YAMLLimits(bytes: 64 << 10, depth: 2)
        let bytes = try InputFile.bytes(of: path, limit: limits.bytes)
        do throws(YAMLProblem) {
            let text = String(decoding: bytes, as: UTF8.self)
            let members = try YAMLReader.read(text, limits: limits).entries ?? []
            let pairs = members.compactMap { member in
                member.key.text.flatMap { key in member.value.text.map { (key, $0) } }
            }
            guard pairs.count == members.count, !pairs.isEmpty else { throw YAMLProblem(.empty) }
            return Dictionary(pairs) { first, _ in first }
        } catch {
            throw Problem.evidence(.noMapping)
        }
    }
}
