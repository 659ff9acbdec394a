import IncidentModel
import PeopleCounting
import StrictJSON
import Terminal

extension Answer {
    /// What a list came to.
    init(_ result: PeopleImport.Result) {
        let report = result.counted.report
        var json = result.counted.tally.json
        json.set("list", to: .string(result.list.text))
        json.set("known", to: false)
        json.set("rows", to: .number(report.rows))
        json.set("interval", to: Self.interval(report.fewest, report.most))
        json.set("uncertain", to: .number(report.uncertain))
        json.set("repaired", to: report.repairs)
        json.set("rejected", to: report.rejections)
        json.set("unknown_columns", to: .array(report.unknownColumns.map(JSONValue.string)))
        json.set("rejected_rows", to: .number(report.rejectedCount))
        var total = result.union.json
        total.set(
            "interval", to: Self.interval(result.range.lowerBound, result.range.upperBound))
        json.set("total", to: total)
        json.set("changes", to: .number(result.changes))
        self.init(json: json, lines: Self.lines(result))
    }

    /// A file that was counted before.
    init(known list: PeopleListRecord, corrected: Bool, changes: Int) {
        self.init(
            json: [
                "known": true, "list": .string(list.id.text), "rows": .number(list.rows),
                "people": .number(list.people), "counts": .bool(!corrected),
                "changes": .number(changes),
            ],
            lines: [
                "this file is list \(list.id) already: \(list.rows) rows, \(list.people) people",
                corrected
                    ? "  it was corrected by another one, and counts no more"
                    : changes == 0 ? "  nothing changed" : "  \(changes) counts revised",
            ])
    }

    private static func interval(_ low: Int, _ high: Int) -> JSONValue {
        ["min": .number(low), "max": .number(high)]
    }

    private static func lines(_ result: PeopleImport.Result) -> [SafeText] {
        let report = result.counted.report
        var lines: [SafeText] = [
            "list \(result.list): \(report.rows) rows, \(result.counted.tally.people) people"
        ]
        if report.uncertain > 0 {
            lines.append(
                "  between \(report.fewest) and \(report.most): \(report.uncertain) could be one or two"
            )
        }
        lines += result.counted.tally.lines
        if !report.unknownColumns.isEmpty {
            let names = report.unknownColumns.prefix(12).joined(separator: ", ")
            lines.append("  columns not understood, and not counted: \(names)")
        }
        if report.rejectedCount > 0 { lines.append("  \(report.rejectedCount) rows not counted") }
        for rejection in report.rejected.prefix(10) {
            lines.append("    line \(rejection.line): \(rejection.problem.rawValue)")
        }
        for (repair, count) in report.repaired.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            lines.append("  put right: \(repair.rawValue), \(count)")
        }
        let total = result.range
        let people =
            total.count == 1 ? "\(total.lowerBound)" : "\(total.lowerBound) to \(total.upperBound)"
        lines.append("all lists: \(people) people; \(result.changes) counts revised")
        return lines
    }
}

extension PeopleTally {
    var json: JSONValue {
        [
            "people": .number(people),
            "by_jurisdiction": .object(
                byJurisdiction.sorted { $0.key < $1.key }.map {
                    JSONMember($0.key.code, .number($0.value))
                }),
            "by_element": .object(
                byElement.sorted { $0.key < $1.key }.map {
                    JSONMember($0.key.word, .number($0.value))
                }),
            "by_jurisdiction_element": .object(
                byBoth.map { ("\($0.key.jurisdiction.code)|\($0.key.element.word)", $0.value) }
                    .sorted { $0.0 < $1.0 }.map { JSONMember($0.0, .number($0.1)) }),
            "unresolved": .number(unresolved),
        ]
    }

    /// The places and elements with their numbers, the largest first.
    var lines: [SafeText] {
        let places = byJurisdiction.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        let elements = byElement.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return places.map { "  \($0.key.code.padded(to: 12)) \($0.value)" as SafeText }
            + elements.map { "  \($0.key.word.padded(to: 22)) \($0.value)" as SafeText }
    }
}

extension String {
    fileprivate func padded(to columns: Int) -> SafeText { SafeText(self).padded(to: columns) }
}

extension ListReport {
    fileprivate var repairs: JSONValue {
        .array(
            repaired.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                ["kind": .string($0.key.rawValue), "count": .number($0.value)]
            })
    }

    fileprivate var rejections: JSONValue {
        .array(
            rejected.map {
                ["line": .number($0.line), "kind": .string($0.problem.rawValue)]
            })
    }
}

extension PeopleListRecord {
    func json(isStanding: Bool) -> JSONValue {
        [
            "id": .string(id.text), "title": .string(title), "rows": .number(rows),
            "people": .number(people), "standing": .bool(isStanding),
            "replaces": .string(orNull: replaces?.text), "author": .string(added.actor.name),
            "recorded_at": .string(added.at.rfc3339),
        ]
    }
}
