import Foundation
import PeopleCounting

/// How well and how fast people are counted, on lists whose truth is known.
///
///     people-bench                       a hard list, made here
///     people-bench LIST TRUTH            `TRUTH` maps RecordID to PersonID, and to TrueState and Elements
///     people-bench LIST COLUMN           the truth stands in a column of the list
///     people-bench --speed ROWS          how long the counting takes
///     people-bench --make ROWS FILE      a list for `breachboard people import`
@main
enum PeopleBench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.count {
        case 0: for seed in 1...3 { try hard(people: 12_000, seed: UInt64(seed)) }
        case 2 where arguments[0] == "--speed": try speed(rows: Int(arguments[1]) ?? 1_000_000)
        case 3 where arguments[0] == "--make":
            let list = HardList(people: (Int(arguments[1]) ?? 0) * 62 / 100, seed: 9)
            try list.csv.write(to: URL(filePath: arguments[2]))
        case 2: try measure(list: arguments[0], truth: arguments[1])
        default:
            print("people-bench [LIST TRUTH | --speed ROWS | --make ROWS FILE]")
            exit(2)
        }
    }

    private static func measure(list: String, truth: String) throws {
        let bytes = try Data(contentsOf: URL(filePath: list))
        let isFile = FileManager.default.fileExists(atPath: truth)
        let known =
            isFile
            ? try Truth(of: bytes, file: Data(contentsOf: URL(filePath: truth)))
            : try Truth(of: bytes, column: truth)
        try report(URL(filePath: list).lastPathComponent, try count(bytes), known)
    }

    private static func hard(people: Int, seed: UInt64) throws {
        let list = HardList(people: people, seed: seed)
        try report("hard list, seed \(seed)", try count(list.csv), Truth(persons: list.truth))
    }

    static func count(_ bytes: Data) throws -> CountedPeople {
        var list = PeopleList(latestYear: 2026, seed: 7)
        try bytes.withUnsafeBytes { all in
            var start = 0
            while start < all.count {
                let end = min(all.count, start + 1 << 20)
                try list.take(UnsafeRawBufferPointer(rebasing: all[start..<end]))
                start = end
            }
        }
        try list.finish()
        return try list.count()
    }

    private static func report(_ name: String, _ counted: CountedPeople, _ truth: Truth) throws {
        let score = truth.score(of: counted.persons)
        let people = truth.people
        let error = Double(counted.tally.people - people) / Double(people) * 100
        print(
            name, "people \(counted.tally.people) of \(people)",
            String(format: "%+.3f %%", error), String(format: "F1 %.5f", score.f1),
            "wrongly joined \(score.joined), wrongly apart \(score.apart)",
            "interval \(counted.report.fewest)..\(counted.report.most)", separator: "  ")
        for (what, found, known) in truth.tallies(beside: counted.tally) {
            let sum = Set(found.keys).union(known.keys).reduce(0) {
                $0 + abs((found[$1] ?? 0) - (known[$1] ?? 0))
            }
            print(
                "   by \(what): off by \(sum)",
                String(format: "%.3f %% of people", Double(sum) / Double(people) * 100))
        }
    }

    private static func speed(rows: Int) throws {
        let list = HardList(people: rows * 62 / 100, seed: 9)
        let clock = ContinuousClock()
        var counted: CountedPeople?
        let time = try clock.measure { counted = try count(list.csv) }
        var random = SystemRandomNumberGenerator()
        let key = PeopleKey(using: &random)
        let tagging = clock.measure { _ = counted?.tagged(with: key) }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        print(
            "\(counted?.report.rows ?? 0) rows, \(list.csv.count >> 20) MiB:", time,
            "people \(counted?.tally.people ?? 0), tagged in \(tagging)",
            "peak \(usage.ru_maxrss >> 10) MiB with the list itself")
    }
}
