import IncidentModel

/// Which part of the response the words of a heading, group or stage mean.
enum SectionNames {
    /// One of the sections of a board, or a word of its own; `imported` where the name has no letter of ours.
    static func section(of name: String, without fallback: String? = nil) -> String {
        let words = words(of: name)
        for word in words { if let section = known[word] { return section } }
        let slug = words.joined(separator: "-")
        guard !slug.isEmpty, slug != "default" else {
            return fallback.map { section(of: $0) } ?? "imported"
        }
        return slug.cut(toBytes: 40)
    }

    /// Whether the name says no more than the section does.
    static func isExact(_ name: String) -> Bool {
        let words = words(of: name)
        return words.count == 1 && ChecklistSection.words.contains(words[0])
    }

    private static func words(of name: String) -> [String] {
        let words = name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        // `2. Containment`, `Phase 3: Recovery`
        let rest = words.drop {
            $0.allSatisfy(\.isNumber) || ["phase", "step", "stage"].contains($0)
        }
        return rest.map(String.init)
    }

    private static let known: [String: String] = {
        let table: [String: [String]] = [
            "prepare": ["prepare", "preparation", "preparing", "preparedness", "readiness"],
            "contain": [
                "contain", "containment", "containing", "eradicate", "eradication", "mitigate",
                "mitigation", "remediation", "isolation", "endiguement",
            ],
            "assess": [
                "assess", "assessment", "identify", "identification", "detect", "detection",
                "analyse", "analyze", "analysis", "investigate", "investigation", "triage",
                "qualification", "scoping", "examination",
            ],
            "notify": [
                "notify", "notification", "notifications", "notices", "communicate",
                "communication", "communications", "disclosure",
            ],
            "recover": ["recover", "recovery", "restore", "restoration"],
            "learn": [
                "learn", "lessons", "learned", "aftermath", "post", "postmortem", "retrospective",
                "improvement", "closure",
            ],
        ]
        return Dictionary(
            uniqueKeysWithValues: table.flatMap { section, words in words.map { ($0, section) } })
    }()
}
