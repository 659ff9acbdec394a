import Foundation
import IncidentModel
import Testing

/// The Attorney General of Washington publishes the days between the dates of each breach; ours are the same.
@Suite struct WashingtonTests {
    /// Lies beside the repository where it is checked out with the data; otherwise nothing is tested.
    static let list = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
        .appendingPathComponent("shared/data/wa_ag/wa_breach_notifications_handout.csv")

    static var isThere: Bool { FileManager.default.fileExists(atPath: list.path) }

    @Test(.enabled(if: isThere, "the list of Washington is not here"))
    func `our durations are the regulator's on every row that has the dates`() throws {
        let rows = try Self.rows()
        var checked = (identify: 0, contain: 0, notify: 0, exposure: 0)
        for row in rows {
            let start = Self.day(row["DateStart"])
            let aware = Self.day(row["DateAware"])
            let end = Self.day(row["DateEnd"])
            if let days = Self.days(start, aware),
                let theirs = Self.number(row["DaysToIdentifyBreach"])
            {
                #expect(days == theirs, "identify, row \(row["Id"] ?? "")")
                checked.identify += 1
            }
            if let days = Self.days(aware, end),
                let theirs = Self.number(row["DaysToContainBreach"])
            {
                #expect(max(0, days) == theirs, "contain, row \(row["Id"] ?? "")")
                checked.contain += 1
            }
            if let days = Self.days(aware, Self.day(row["DateSubmitted"])),
                let theirs = Self.number(row["DaysElapsedBeforeNotification"])
            {
                #expect(days == theirs, "notify, row \(row["Id"] ?? "")")
                checked.notify += 1
            }
            if let days = Self.days(start, end), let theirs = Self.number(row["DaysOfExposure"]) {
                #expect(days == theirs, "exposure, row \(row["Id"] ?? "")")
                checked.exposure += 1
            }
        }
        #expect(checked.identify > 600 && checked.contain > 600 && checked.notify > 700)
    }

    /// The duration that the board shows between two days.
    private static func days(_ start: Day?, _ end: Day?) -> Int? {
        guard let start, let end else { return nil }
        return DurationRange(from: Moment(start), to: Moment(end), in: .utc).minimumUnits
    }

    private static func number(_ text: String?) -> Int? {
        text.flatMap { Int($0.filter { $0 != "," }) }
    }

    /// `2021 Feb 04 12:00:00 AM`
    private static func day(_ text: String?) -> Day? {
        let words = (text ?? "").split(separator: " ")
        let months = "JanFebMarAprMayJunJulAugSepOctNovDec"
        guard words.count >= 3, let year = Int(words[0]), let day = Int(words[2]),
            let place = months.range(of: words[1])
        else { return nil }
        let month = months.distance(from: months.startIndex, to: place.lowerBound) / 3 + 1
        return Day(year: year, month: month, day: day)
    }

    private static func rows() throws -> [[String: String]] {
        let text = try String(contentsOf: list, encoding: .utf8)
        let lines = text.split(whereSeparator: \.isNewline).map { cells(String($0)) }
        let header = try #require(lines.first)
        return lines.dropFirst().map { line in
            Dictionary(zip(header, line), uniquingKeysWith: { first, _ in first })
        }
    }

    /// Cells in quotes, with no quotes or line ends within.
    private static func cells(_ line: String) -> [String] {
        var (cells, cell, quoted) = ([String](), "", false)
        for character in line {
            switch character {
            case "\"": quoted.toggle()
            case "," where !quoted:
                cells.append(cell)
                cell = ""
            default: cell.append(character)
            }
        }
        return cells + [cell]
    }
}
