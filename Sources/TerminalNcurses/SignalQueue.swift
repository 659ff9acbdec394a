internal import CNcursesw
internal import Glibc

/// A signal that the loop answers.
public enum Signal: Hashable, Sendable, CaseIterable {
    /// The terminal has another size.
    case resize
    case terminate, interrupt, hangUp
    /// Somebody asks the program to stop until it is continued.
    case suspend
    /// The program goes on after having been stopped: the screen and the clocks are stale.
    case proceed

    /// The number that the system knows it by.
    public var number: Int32 {
        switch self {
        case .resize: SIGWINCH
        case .terminate: SIGTERM
        case .interrupt: SIGINT
        case .hangUp: SIGHUP
        case .suspend: SIGTSTP
        case .proceed: SIGCONT
        }
    }
}

/// The signals as something to wait for and read, instead of something that interrupts.
///
/// To be made before the first thread starts: threads inherit that the signals are blocked.
/// Programs that are started inherit it too, unless they are spawned with an empty mask.
public struct SignalQueue: ~Copyable {
    /// Becomes readable when a signal has arrived.
    public let descriptor: Int32

    public init() throws(TerminalError) {
        let numbers = Signal.allCases.map(\.number)
        descriptor = cn_signal_queue(numbers, Int32(numbers.count))
        guard descriptor >= 0 else { throw .signals(errno) }
    }

    deinit { close(descriptor) }

    /// The signals that have arrived since the last call; the same one several times counts once.
    public func drain() -> [Signal] {
        var signals: [Signal] = []
        while true {
            let number = cn_next_signal(descriptor)
            guard number != 0 else { return signals }
            guard let signal = Signal.allCases.first(where: { $0.number == number }) else {
                continue
            }
            if !signals.contains(signal) { signals.append(signal) }
        }
    }

    /// Ends the process by the signal, so that a shell sees 128 + its number.
    ///
    /// The session must have been closed.
    public static func die(of signal: Signal) -> Never {
        cn_die(signal.number)
    }
}
