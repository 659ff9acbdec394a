import Dispatch
import Synchronization

/// Work on many things of one kind, on all cores of the machine.
enum Parallel {
    /// Things that are worked on at a stretch: enough to hide what it costs to begin.
    private static let lot = 64

    /// What `make` gives for each, in their order; throws the first error.
    static func map<Element: Sendable, Made: Sendable>(
        _ elements: [Element], _ make: @Sendable (Element) throws -> Made
    ) throws -> [Made] {
        let starts = Array(stride(from: 0, to: elements.count, by: lot))
        let lots = Mutex<[Int: Result<[Made], any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: starts.count) { number in
            let start = starts[number]
            let result = Result {
                try elements[start..<min(start + lot, elements.count)].map(make)
            }
            lots.withLock { $0[number] = result }
        }
        let made = lots.withLock { $0 }
        return try starts.indices.flatMap { try made[$0]?.get() ?? [] }
    }
}
