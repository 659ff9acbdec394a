import IncidentModel
@testable import IncidentStore
import TestSupport
import Testing

struct PresenceTests {
    @Test(arguments: [
        Presence(Desk().actor, incident: nil, view: "incidents"),
        Presence(
            Desk(#"o"b \ 山"#).actor, isReadOnly: true, incident: Desk().incident,
            view: "checklist", target: Desk.check("letters")),
    ])
    func `who is there is read as it was said`(_ presence: Presence) {
        #expect(Presence(text: Array(presence.text.utf8)) == presence)
    }

    @Test
    func `the longest presence has room in its file`() throws {
        let name = String(repeating: "\"", count: 64)
        let id = String(repeating: "x", count: 64)
        let presence = Presence(
            Desk(name).actor, incident: IncidentID(id), view: String(repeating: "\"", count: 32),
            target: Target(.monitoring, try #require(ItemID(id))))
        #expect(presence.text.utf8.count <= Presence.longestText)
        #expect(presence.incident != nil)
    }

    @Test(arguments: [
        "", "null", "[]", #"{"actor":"a"}"#,
        #"{"actor":"","read_only":false,"incident":null,"view":"log","target":null}"#,
        #"{"actor":"a","read_only":0,"incident":null,"view":"log","target":null}"#,
        #"{"actor":"a","read_only":false,"incident":null,"view":"log","target":null}x"#,
    ])
    func `anything else is nobody`(_ text: String) {
        #expect(Presence(text: Array(text.utf8)) == nil)
    }
}
