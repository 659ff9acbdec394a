import FoundationXML
import Formats
import Foundation
import IncidentModel
import StrictJSON
import Testing

struct TimelineExportTests {
    private let incident: Incident
    private let origin = ExportOrigin(
        reference: "EX-1", title: "T", log: "00", seq: 1, head: "ff")

    init() throws { incident = try SmallIncident.made() }

    private var figure: TimelineFigure {
        TimelineFigure(
            entries: incident.entries,
            milestones: Milestone.Name.allCases.compactMap { incident.milestones[$0] },
            deadlines: [
                TimelineFigure.Deadline(
                    title: "Letters <& \"co\">", at: Instant(milliseconds: 1_554_500_000_000),
                    words: "5 Apr 2019", isOverdue: true)
            ], now: Instant(milliseconds: 1_553_000_000_000), in: incident.zone)
    }

    // MARK: Timesketch

    @Test func `a row of Timesketch has its instant twice, and they agree`() throws {
        let export = TimesketchWriter(in: incident.zone).export(
            incident.entries, milestones: Array(incident.milestones.values))
        let lines = export.text.split(separator: "\n").map(String.init)
        #expect(lines[0].hasPrefix("message,datetime,timestamp,timestamp_desc,tag,"))
        let alert = try #require(lines.first { $0.contains("Alert") })
        // The day begins at midnight in New York.
        #expect(alert.contains(",2019-02-07T05:00:00.000000+00:00,1549515600000000,"))
        #expect(alert.hasPrefix("Alert\\u001b[2J (~7 Feb 2019),"))
        #expect(lines.contains { $0.contains("\"milestone, start\"") })
        #expect(lines.contains { $0.contains("\"milestone, end\"") })
    }

    // MARK: HTML

    @Test func `the fragment is well-formed XML without anything that acts`() throws {
        let html = HTMLWriter.export(figure, in: incident, from: origin).text
        let reader = ElementReader()
        let parser = XMLParser(data: Data(html.utf8))
        parser.delegate = reader
        #expect(parser.parse(), "\(parser.parserError.debugDescription)")
        #expect(
            reader.names.isSubset(of: [
                "section", "h2", "h3", "p", "table", "tr", "th", "td", "br", "ul", "li", "strong",
                "svg",
                "title", "rect", "line", "text", "g", "circle", "path",
            ]))
        #expect(reader.attributes.isDisjoint(with: ["href", "src", "style", "onclick", "onload"]))
        #expect(!html.contains("\u{1B}"))
        #expect(html.contains("Letters &lt;&amp; &quot;co&quot;&gt;"))
        #expect(html.contains("<strong>overdue</strong>"))
    }

    @Test func `the chart has a tooltip for everything, and its axis full units of time`() throws {
        let html = HTMLWriter.export(figure, in: incident, from: origin).text
        #expect(html.contains("<title>~7 Feb 2019: Alert"))
        #expect(html.contains("<title>7 Feb 2019: detection</title>"))
        #expect(html.contains(">Mar 2019</text>") || html.contains(">11 Mar 2019</text>"))
    }

    @Test func `an incident without anything has a page too`() {
        let figure = TimelineFigure(
            entries: [], milestones: [], deadlines: [], now: .latest, in: incident.zone)
        #expect(HTMLWriter.export(figure, in: incident, from: origin).text.contains("</svg>"))
    }

    @Test(arguments: [
        (0, 600_000, 10), (0, 86_400_000, 24), (0, 30 * 86_400_000, 10), (0, 4_000_000_000_000, 10),
        (-62_135_596_800_000, 253_402_300_799_999, 10),
    ])
    func `an axis has some marks and not too many`(from: Int, to: Int, limit: Int) throws {
        let zone = try #require(Zone("America/New_York"))
        let figure = TimelineFigure(
            entries: [], milestones: [],
            deadlines: [from, to].map {
                TimelineFigure.Deadline(
                    title: "d", at: Instant(milliseconds: Int64($0)), words: "", isOverdue: false)
            }, now: Instant(milliseconds: 0), in: zone)
        let html = HTMLWriter.export(figure, in: incident, from: origin).text
        let marks = html.components(separatedBy: "text-anchor=\"middle\"").count - 1
        #expect((1...14).contains(marks), "\(marks)")
    }

    // MARK: Our own

    @Test func `our own file has a version, its place in the log, and nothing privileged if asked`()
        throws
    {
        let whole: JSONValue = ["timeline": [["privileged": true], ["privileged": false]]]
        let json = OwnWriter.json(whole, of: origin, withoutPrivileged: true)
        #expect(json["version"]?.int == 1 && json["head"]?.string == "ff")
        #expect(json["incident"]?["timeline"]?.elements?.count == 1)
    }
}

private final class ElementReader: NSObject, XMLParserDelegate {
    var names: Set<String> = []
    var attributes: Set<String> = []

    func parser(
        _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
        qualifiedName qName: String?, attributes attributeDict: [String: String]
    ) {
        names.insert(elementName)
        attributes.formUnion(attributeDict.keys)
    }
}
