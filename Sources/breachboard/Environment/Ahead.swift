import Dispatch
import Synchronization

/// A value that is made on another core until somebody needs it.
final class Ahead<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let making = DispatchGroup()

    /// Begins to make the value; behind those that were begun before.
    init(_ make: @escaping @Sendable () -> Value) {
        AheadQueue.shared.async(group: making) {
            let value = make()
            self.made.withLock { $0 = value }
        }
    }

    /// Waits until the value is there.
    var value: Value {
        making.wait()
        guard let value = made.withLock({ $0 }) else { fatalError("made before the wait ends") }
        return value
    }
}

/// One core beside the main thread's.
private enum AheadQueue {
    static let shared = DispatchQueue(label: "ahead", qos: .userInitiated)
}
