internal import Dispatch

/// Work on all cores.
enum Parallel {
    /// The results in the order of the values.
    static func map<Value: Sendable, Result: Sendable>(
        _ values: [Value], pieces: Int = 8, _ body: @Sendable (Value) -> Result
    ) -> [Result] {
        let pieces = max(1, min(pieces, values.count))
        let results = Places<[Result]>(count: pieces)
        DispatchQueue.concurrentPerform(iterations: pieces) { piece in
            let range = values.count * piece / pieces..<values.count * (piece + 1) / pieces
            results.set(values[range].map(body), at: piece)
        }
        return results.all.flatMap { $0 }
    }
}

/// What the pieces of a piece of work give, each in its place.
private final class Places<Value: Sendable>: @unchecked Sendable {
    // Sendable unchecked: each place is written by one thread, and read when all have ended.
    private let places: UnsafeMutableBufferPointer<Value?>

    init(count: Int) {
        places = .allocate(capacity: count)
        places.initialize(repeating: nil)
    }

    deinit {
        places.deinitialize()
        places.deallocate()
    }

    func set(_ value: Value, at place: Int) { places[place] = value }

    var all: [Value] { places.compactMap(\.self) }
}
