import Formats
import IncidentModel
import StrictJSON
import Testing

@Suite
struct ListShapeTests {
    @Test
    func `an estimate behind a confirmed number supersedes nothing`() throws {
        let rows = try #require(try SmallIncident.made().counts.json.elements)
        #expect(rows.map { $0["supersedes"]?.int } == [nil, 6, nil, nil])
        #expect(rows.map { $0["stands"]?.bool } == [false, true, false, true])
    }

    @Test
    func `an interval keeps both of its ends`() throws {
        let row = try #require(try SmallIncident.made().counts.json[0])
        #expect(
            row.compactText
                == #"{"scope":{"element":null,"jurisdiction":null},"value":12000,"low":9000,"#
                + #""high":12000,"basis":"estimate","source":"press","as_of":null,"#
                + #""author":"alice","recorded_at":"2019-03-28T14:06:00Z","seq":6,"#
                + #""supersedes":null,"stands":false}"#)
    }

    @Test
    func `some that nobody counted have no value`() throws {
        let row = try #require(try SmallIncident.made().counts.json[3])
        #expect(row["value"] == .null)
        #expect(row["scope"]?.compactText == #"{"element":"ssn","jurisdiction":"US-MA"}"#)
    }

    @Test
    func `an entry keeps its moment and escapes its text`() throws {
        let entry = try #require(try SmallIncident.made().entries.first)
        #expect(
            entry.json.compactText
                == #"{"id":"first-alert","when":"~2019-02-07","lane":"detect","kind":"found","#
                + #""title":"Alert\u001b[2J","detail":null,"source":null,"evidence":[],"#
                + #""tags":[],"techniques":[],"involved":[],"systems":[],"#
                + #""privileged":false,"author":"alice","recorded_at":"2019-03-28T14:05:00Z","#
                + #""seq":5}"#)
    }

    @Test
    func `a checklist item has every key of the contract`() throws {
        let item = try #require(try SmallIncident.made().checklist.last)
        let keys = try #require(item.json.members).map(\.key)
        #expect(
            keys.prefix(10) == [
                "id", "section", "title", "state", "owner", "due", "progress", "recurrence",
                "needs", "mandatory",
            ])
        #expect(keys.last == "seq")
        #expect(item.json["progress"]?.compactText == #"{"done":3,"total":9}"#)
        #expect(item.json["state"] == "blocked")
    }

    @Test
    func `a row of the list names people and the next deadline`() throws {
        let row = IncidentSummary(try SmallIncident.made()).json(nextDeadline: .null)
        let keys = try #require(row.members).map(\.key)
        #expect(
            keys == [
                "reference", "title", "phase", "severity", "exercise", "people",
                "next_deadline", "checklist", "discovery", "opened_at", "changed_at", "seq",
            ])
        #expect(row["people"]?["value"]?.int == 11_658)
    }
}
