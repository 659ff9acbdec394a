import EvidenceLog
import Foundation
import TestSupport

/// How fast logs are read and searched.
///
///     evidence-bench scan [ROWS]         a made-up timeline as Timesketch exports one
///     evidence-bench scan FILE           any log
///     evidence-bench make ROWS FILE      such a timeline as a file
///     evidence-bench search FILE [ROWS]  a database with a million events, made where there is none
///     evidence-bench find FILE SEARCH…   searches of the first batch of a database
@main
enum EvidenceBench {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        switch arguments.first {
        case "scan":
            let what = arguments.count > 1 ? arguments[1] : "1000000"
            if let rows = Int(what) {
                try scan(TimesketchRows.csv(rows: rows, seed: 1), name: "made-up.csv")
            } else {
                try scan([UInt8](Data(contentsOf: URL(filePath: what))), name: what)
            }
        case "make" where arguments.count == 3:
            let bytes = TimesketchRows.csv(rows: Int(arguments[1]) ?? 0, seed: 1)
            try Data(bytes).write(to: URL(filePath: arguments[2]))
        case "search" where arguments.count > 1:
            let rows = arguments.count > 2 ? Int(arguments[2]) ?? 0 : 1_000_000
            try SearchBench(file: arguments[1], events: max(1, rows)).run()
        case "find" where arguments.count > 2:
            try SearchBench(file: arguments[1], events: 1, typed: Array(arguments[2...])).run()
        default:
            print(
                "evidence-bench scan [ROWS | FILE] | make ROWS FILE | search FILE [ROWS] | find FILE SEARCH…"
            )
            exit(2)
        }
    }

    private static func scan(_ bytes: [UInt8], name: String) throws {
        let clock = ContinuousClock()
        for _ in 1...5 {
            var reader = EvidenceReader(fileName: name)
            var (events, length, mixed) = (0, 0, UInt64(0))
            func take(_ event: ScannedEvent) {
                events += 1
                length += event.raw.count
                mixed ^= event.identity &+ UInt64(bitPattern: event.time ?? 0)
            }
            let time = try clock.measure {
                try bytes.withUnsafeBytes { all in
                    for start in stride(from: 0, to: all.count, by: 1 << 20) {
                        let end = min(all.count, start + 1 << 20)
                        try reader.take(UnsafeRawBufferPointer(rebasing: all[start..<end]), take)
                    }
                }
                try reader.finish(take)
            }
            let seconds =
                Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
            print(
                "\(events) events of \(length / max(events, 1)) bytes in",
                String(format: "%.3f s, %.0f MB/s", seconds, Double(bytes.count) / seconds / 1e6),
                "rejected \(reader.report.rejectedCount) undated \(reader.report.undated)",
                String(mixed, radix: 16))
        }
    }
}
