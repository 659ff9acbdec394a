import Foundation
import IncidentModel
import Testing

struct MomentPropertyTests {
    @Test func `reading the text of a moment gives the moment`() throws {
        var generator = SeededGenerator(seed: 20_190_207)
        for _ in 0..<20_000 {
            let text = Self.text(using: &generator)
            guard let read = try? Moment.parse(text) else { continue }
            #expect(try Moment.parse(read.text) == read, "\(text)")
        }
    }

    @Test func `no text traps, whatever a file holds`() {
        var generator = SeededGenerator(seed: 9)
        let pieces = [
            "2019", "-", "02", "X", "~", "?", "%", "/", "..", "T", ":", "Z", "+14", "é", "\u{0}",
        ]
        for _ in 0..<50_000 {
            let count = Int.random(in: 0...12, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }
                .joined()
            Self.useEveryReader(on: text)
        }
    }

    @Test(arguments: ["numbers.json", "dates.json"])
    func `no hostile number or date traps`(file: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../../shared/badinputs/ours")
        guard let data = try? Data(contentsOf: folder.appending(path: file)) else { return }
        for text in try JSONDecoder().decode([String].self, from: data) {
            Self.useEveryReader(on: text)
        }
    }

    private static func useEveryReader(on text: String) {
        _ = try? Day.parse(text)
        _ = try? Recurrence.parse("every \(text) days")
        _ = try? OpeningHours.parse("Mon \(text)-\(text)", in: .utc)
        _ = Zone(text)
        guard let moment = try? Moment.parse(text) else { return }
        _ = moment.display(in: .utc)
        _ = DurationRange(from: moment, to: moment, in: .utc).display
    }

    private static func text(using generator: inout SeededGenerator) -> String {
        let start = point(using: &generator)
        guard Bool.random(using: &generator) else { return start }
        return start + "/"
            + (["..", "", point(using: &generator)].randomElement(using: &generator) ?? "")
    }

    private static func point(using generator: inout SeededGenerator) -> String {
        let sign = ["", "~", "?", "%"].randomElement(using: &generator) ?? ""
        let instant = Instant(
            milliseconds: .random(in: -62_135_596_800_000...253_402_300_799_999, using: &generator))
        let length = [4, 7, 10, 30].randomElement(using: &generator) ?? 4
        return sign + instant.rfc3339.prefix(length)
    }
}
