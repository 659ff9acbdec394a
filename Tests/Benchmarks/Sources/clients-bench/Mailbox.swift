import Glibc
import IncidentModel
import Synchronization

/// Where the queue leaves what the loop is to take in.
final class Mailbox: Sendable {
    enum Letter: Sendable {
        case changes([Change])
        case answer(Int, Result<Outcome, any Error>, at: Int64)
        /// The log could not be read.
        case missed(String)
    }

    let descriptor: Int32
    private let input: Int32
    private let letters = Mutex<[Letter]>([])

    init?() {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
        (descriptor, input) = (ends[0], ends[1])
    }

    func leave(_ letter: Letter) {
        letters.withLock { $0.append(letter) }
        _ = write(input, "x", 1)
    }

    func collect() -> [Letter] {
        withUnsafeTemporaryAllocation(byteCount: 256, alignment: 1) {
            _ = read(descriptor, $0.baseAddress, $0.count)
        }
        return letters.withLock { letters in
            defer { letters = [] }
            return letters
        }
    }
}
