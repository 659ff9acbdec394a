import IncidentModel

/// The words for what an organisation is in law, as the help lists them: a line for each group.
enum EntityListing {
    static let text = LegalEntity.Group.allCases.map(line).joined(separator: "\n")

    private static func line(of group: LegalEntity.Group) -> String {
        let words = LegalEntity.all.filter { $0.group == group }.map(\.word)
        return "\(group.rawValue): \(words.joined(separator: ", "))"
    }
}
