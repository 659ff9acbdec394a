import IncidentModel
import IncidentStore

/// Commands on their way to the store, oldest first, and how long to wait for it.
struct Waiting: Hashable, Sendable {
    private var batches: [[Command]] = []
    private var backoff = Self.firstBackoff
    /// Milliseconds that were spent on asking what became of the first ones.
    private var doubtful = 0
    /// That they may have been saved, once that was said.
    private(set) var doubt: StoreError?
    private var isTold = false

    private static let firstBackoff = 100
    private static let longest = 2_000
    private static let longestDoubt = 30_000

    /// The next to be sent.
    var first: [Command]? { batches.first }

    var count: Int { batches.reduce(0) { $0 + $1.count } }

    /// True where nothing else waits.
    mutating func add(_ commands: [Command]) -> Bool {
        batches.append(commands)
        return batches.count == 1
    }

    /// The first ones have their answer, or will get none.
    mutating func settle() {
        batches.removeFirst()
        (backoff, doubtful, doubt, isTold) = (Self.firstBackoff, 0, nil, false)
    }

    /// How long to wait before the first ones are sent again, and whether that is the first wait; nil for
    /// an answer that stands. A server that is away is waited for; what may have been saved or not is
    /// asked about for half a minute.
    mutating func patience(with error: StoreError) -> (milliseconds: Int, isFirst: Bool)? {
        if case .outcomeUnknown = error { doubt = doubt ?? error }
        switch error {
        case .offline, .outcomeUnknown: if doubt != nil { doubtful += backoff }
        default: return nil
        }
        guard doubtful <= Self.longestDoubt else { return nil }
        defer { (backoff, isTold) = (min(backoff * 2, Self.longest), true) }
        return (backoff, !isTold)
    }
}
