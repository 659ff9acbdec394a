import Foundation

/// The targets of the package with the targets of ours that each may import: arrows that never go up.
enum Layers {
    static let allowed: [String: Set<String>] = [
        "IncidentModel": [],
        "StrictJSON": [],
        "StrictYAML": [],
        "TextBytes": [],
        "Terminal": ["StrictYAML"],
        "NotificationRules": ["CRuleFiles", "IncidentModel", "StrictJSON", "StrictYAML"],
        "Formats": ["IncidentModel", "StrictJSON", "StrictYAML"],
        "PeopleCounting": ["IncidentModel", "TextBytes"],
        "Playbooks": [],
        "Samples": ["IncidentModel"],
        "IncidentStore": ["IncidentModel", "StrictJSON"],
        "EvidenceLog": ["CZlib", "IncidentModel", "IncidentStore", "StrictJSON", "TextBytes"],
        "IncidentStoreSQLite": ["CSQLite", "IncidentModel", "IncidentStore"],
        "IncidentStorePostgres": ["CLibpq", "IncidentModel", "IncidentStore", "StrictJSON"],
        "TerminalNcurses": ["CNcursesw", "Terminal"],
        "Briefing": ["IncidentModel", "NotificationRules", "Terminal"],
        "Dashboard": [
            "Briefing", "EvidenceLog", "IncidentModel", "IncidentStore", "NotificationRules",
            "Terminal",
        ],
        "breachboard": [
            "Briefing", "CProcess", "Dashboard", "EvidenceLog", "Formats", "IncidentModel",
            "IncidentStore", "IncidentStorePostgres", "IncidentStoreSQLite", "NotificationRules",
            "PeopleCounting", "Playbooks", "Samples", "StrictJSON",
            "StrictYAML", "Terminal",
            "TerminalNcurses", "Themes",
        ],
        "TestSupport": ["IncidentModel", "IncidentStore", "Samples", "Terminal"],
    ]

    /// Targets in C, for what Swift cannot call; they import nothing of ours.
    static let shims: Set<String> = [
        "CLibpq", "CNcursesw", "CProcess", "CRuleFiles", "CSQLite", "CTestTerminal",
        "CZlib",
    ]

    /// Modules from outside, and the only targets that may import them.
    static let gates: [String: Set<String>] = [
        "CLibpq": ["IncidentStorePostgres"],
        "CNcursesw": ["TerminalNcurses"],
        "CProcess": ["breachboard"],
        "CSQLite": ["IncidentStoreSQLite"],
        "CZlib": ["EvidenceLog"],
        "GRDB": ["IncidentStoreSQLite"],
        "GRDBSQLite": ["IncidentStoreSQLite"],
        "Crypto": ["IncidentStore", "PeopleCounting"],
        "CRuleFiles": ["NotificationRules"],
        "Yams": ["StrictYAML"],
        "ArgumentParser": ["breachboard"],
        "Themes": ["breachboard"],
        "Playbooks": ["breachboard"],
    ]

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The Swift files of a folder below the root, at any depth.
    static func swiftFiles(below folder: String) -> [URL] {
        let start = root.appendingPathComponent(folder)
        guard
            let all = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
        else { return [] }
        return all.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    }

    /// The modules that a file imports.
    static func imports(of file: URL) throws -> Set<String> {
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n").map(String.init)
        return Set(lines.compactMap(module(importedBy:)))
    }

    private static func module(importedBy line: String) -> String? {
        let words = line.split(separator: " ").map(String.init)
        guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
            words[..<place].allSatisfy({ prefixes.contains($0) })
        else { return nil }
        let kinds: Set = ["struct", "class", "enum", "func", "protocol", "let", "var", "typealias"]
        let name = kinds.contains(words[place + 1]) ? words.last : words[place + 1]
        return name?.split(separator: ".").first.map(String.init)
    }

    private static let prefixes: Set<String> = [
        "public", "package", "internal", "private", "fileprivate", "@testable", "@preconcurrency",
    ]
}
