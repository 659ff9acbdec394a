public import IncidentModel
internal import StrictJSON

/// Who looks at a log just now, and at what of it.
///
/// Told to the other boards and forgotten: it is no part of the log, nothing depends on it, and anybody
/// who may open the log can say anything.
public struct Presence: Hashable, Sendable {
    public let actor: Actor
    public let isReadOnly: Bool
    /// Nil at the list of incidents.
    public let incident: IncidentID?
    /// The name of the view; at most 32 bytes.
    public let view: String
    /// The item that is selected.
    public let target: Target?

    /// A view's name that is too long is left out.
    public init(
        _ actor: Actor, isReadOnly: Bool = false, incident: IncidentID?, view: String,
        target: Target? = nil
    ) {
        self.actor = actor
        self.isReadOnly = isReadOnly
        self.incident = incident
        self.view = view.utf8.count <= Self.longestView ? view : ""
        self.target = target
    }

    private static let longestView = 32
}

extension Presence {
    /// Longer texts are none of ours.
    package static let longestText = 1_024

    /// One line of JSON, of at most `longestText` bytes.
    package var text: String {
        let json: JSONValue = [
            "actor": .string(actor.name), "read_only": .bool(isReadOnly),
            "incident": .string(orNull: incident?.text), "view": .string(view),
            "target": .string(orNull: target?.description),
        ]
        return json.compactText
    }

    /// Reads `text`, which another program wrote; nil for everything else.
    package init?(text: [UInt8]) {
        guard text.count <= Self.longestText, let members = ValueJSON.parse(text)?.members,
            members.map(\.key) == ["actor", "read_only", "incident", "view", "target"],
            let actor = members[0].value.string.flatMap({ Actor($0) }),
            case .bool(let isReadOnly) = members[1].value, let view = members[3].value.string
        else { return nil }
        self.init(
            actor, isReadOnly: isReadOnly,
            incident: members[2].value.string.flatMap { IncidentID($0) }, view: view,
            target: members[4].value.string.flatMap { Target($0) })
    }
}

extension [Presence] {
    /// By name, and then by what they are at: the same people in the same order, wherever they are read.
    package func sortedByName() -> [Presence] {
        sorted { ($0.actor.name, $0.text) < ($1.actor.name, $1.text) }
    }
}
