import Glibc
import IncidentModel
import TestSupport

/// Who writes what and when; the same on every run.
struct Plan {
    struct Write {
        let value: Int
        let client: Int
        /// Nanoseconds from the start.
        let due: Int64
        let place: Place
    }

    enum Place {
        /// A note at the end of a step's notes.
        case list(Int)
        /// The owner of a step, for whom several contend.
        case register(Int)
    }

    let clients: Int
    let seconds: Int
    let rate: Int

    static let lists = 8
    static let registers = 4

    /// One write in each slot of the rate, somewhere in it.
    var writes: [Write] {
        var random = SeededGenerator(seed: 42)
        let slot = 1_000_000_000 / Int64(rate)
        return (0..<seconds * rate).map { number in
            let place: Place =
                Int.random(in: 0..<5, using: &random) == 0
                ? .register(Int.random(in: 0..<Self.registers, using: &random))
                : .list(Int.random(in: 0..<Self.lists, using: &random))
            return Write(
                value: number, client: Int.random(in: 0..<clients, using: &random),
                due: Int64(number) * slot + Int64.random(in: 0..<slot, using: &random),
                place: place)
        }
    }

    /// The incident with its steps.
    func opening() -> [Command] {
        var desk = Desk("bench", seed: UInt64(clients))
        return [desk.opening()]
            + (0..<max(Self.lists, Self.registers)).map { desk.step("step-\($0)") }
    }
}

extension Plan.Place {
    var target: Target {
        switch self {
        case .list(let number), .register(let number): Desk.check("step-\(number)")
        }
    }
}

extension Change {
    /// What a client of the bench wrote; nil of the opening.
    var logged: LoggedValue? {
        guard let step = Int(target.id.text.drop { $0 != "-" }.dropFirst()) else { return nil }
        switch action {
        case .note(let text):
            guard let value = Int(text) else { return nil }
            return LoggedValue(seq: seq.number, value: value, place: .list(step))
        case .set(.owner, .text(let text)):
            guard let value = Int(text) else { return nil }
            return LoggedValue(
                seq: seq.number, value: value, place: .register(step, base: base.number),
                isRejected: isRejected)
        default: return nil
        }
    }
}

/// One clock for all processes of the machine, in nanoseconds.
enum Moments {
    static var now: Int64 { read(CLOCK_MONOTONIC) }

    /// What this process has had of the processors.
    static var worked: Int64 { read(CLOCK_PROCESS_CPUTIME_ID) }

    private static func read(_ clock: Int32) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
    }
}
