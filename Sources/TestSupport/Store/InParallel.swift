import Dispatch
import Synchronization

/// Runs `body` on so many threads at once, with their numbers from 0, and throws the first error.
func inParallel(_ threads: Int, _ body: @Sendable (Int) throws -> Void) throws {
    let failures = Mutex<[any Error]>([])
    DispatchQueue.concurrentPerform(iterations: threads) { thread in
        do { try body(thread) } catch { failures.withLock { $0.append(error) } }
    }
    if let failure = failures.withLock({ $0.first }) { throw failure }
}
