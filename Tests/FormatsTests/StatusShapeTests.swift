import Formats
import IncidentModel
import StrictJSON
import Testing

@Suite
struct StatusShapeTests {
    private func head() -> HeadFacts {
        HeadFacts(
            log: String(repeating: "0a", count: 16), seq: Seq(12),
            hash: String(repeating: "1b", count: 32))
    }

    @Test
    func `the status has every key of the contract`() throws {
        let deadline = DeadlineFacts(
            rule: "US-HIPAA-IND", title: "Letters", recipient: "individuals",
            due: try Day.parse("2019-04-08"), status: "open", citation: "45 CFR 164.404(b)")
        let status = try SmallIncident.made().status(
            on: try Day.parse("2019-03-28"), deadlines: [deadline], head: head())
        #expect(status.indentedText == Self.expected)
    }

    @Test
    func `a waiting clock has no days left`() throws {
        let waiting = DeadlineFacts(
            rule: "R", title: "T", recipient: "hhs", due: nil, status: "waiting", citation: "C")
        #expect(
            waiting.json(on: try Day.parse("2019-03-28")).compactText
                == #"{"rule":"R","title":"T","recipient":"hhs","due":null,"days_left":null,"#
                + #""status":"waiting","citation":"C"}"#)
    }

    @Test
    func `the whole incident begins with its status`() throws {
        let (day, incident) = (try Day.parse("2019-03-28"), try SmallIncident.made())
        let status = incident.status(on: day, deadlines: [], head: head())
        let whole = incident.whole(on: day, deadlines: [], head: head())
        let begun = try #require(whole.members).prefix(try #require(status.members).count)
        #expect(JSONValue.object(Array(begun)) == status)
    }

    private static let expected = #"""
        {
          "reference": "EX-1",
          "title": "Phishing of \"five\" accounts",
          "organisation": null,
          "exercise": true,
          "severity": "sev2",
          "phase": "notify",
          "zone": "America/New_York",
          "today": "2019-03-28",
          "people": {
            "value": 11658,
            "basis": "confirmed",
            "source": "HHS filing",
            "as_of": null
          },
          "milestones": {
            "first_malicious_activity": "2019-02",
            "detection": "2019-02-07",
            "containment": "2019-02-07T18:00-05:00/2019-02-08"
          },
          "durations": {
            "dwell": {
              "min": 0,
              "max": 6,
              "unit": "days"
            },
            "detect": {
              "missing": "discovery"
            },
            "contain": {
              "min": 0,
              "max": 48,
              "unit": "hours"
            },
            "notify": {
              "missing": "discovery"
            }
          },
          "checklist": {
            "done": 1,
            "total": 2,
            "overdue": 1,
            "blocked": 1,
            "mandatory_overdue": 1
          },
          "next_deadlines": [
            {
              "rule": "US-HIPAA-IND",
              "title": "Letters",
              "recipient": "individuals",
              "due": "2019-04-08",
              "days_left": 11,
              "status": "open",
              "citation": "45 CFR 164.404(b)"
            }
          ],
          "head": {
            "log": "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a",
            "seq": 12,
            "hash": "1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b"
          }
        }
        """#
}
