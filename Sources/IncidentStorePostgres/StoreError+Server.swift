#if PostgreSQL
internal import IncidentStore

/// What a server, or the way to it, said of a statement.
struct ServerFault: Error, Hashable {
    /// SQLSTATE; empty where no server has answered.
    let state: String
    /// One line.
    let reason: String
    let isLost: Bool

    /// Appending lost a race that trying again wins: PostgreSQL documents the first two, and the third
    /// is our own, where two transactions would write the same seq.
    var isWorthAnotherTry: Bool { ["40001", "40P01", "23505"].contains(state) }

    /// What it means outside of a commit: nothing was saved.
    func asStoreError(_ name: String) -> StoreError {
        if isLost || isPassing { return .offline(path: name, reason: reason) }
        if isWorthAnotherTry || state == "55P03" { return .busy(path: name) }
        switch state {
        case "53100": return .diskFull(path: name)
        case "3F000", "42P01", "42703", "42883": return .foreignDatabase(path: name)
        case _ where state.hasPrefix("XX"): return .corrupt(path: name, reason: reason)
        default: return .cannotOpen(path: name, reason: reason)
        }
    }

    /// The connection failed; there are too many; the server stops or has just started, takes no changes
    /// any more, or has ended a transaction that stood still.
    private var isPassing: Bool {
        state.hasPrefix("08")
            || ["57P01", "57P02", "57P03", "53300", "25006", "25P03"].contains(state)
    }
}

extension StoreError {
    /// Whether the connection is not to be used any further.
    var endsConnection: Bool {
        switch self {
        case .outcomeUnknown, .offline, .cannotOpen, .corrupt: true
        default: false
        }
    }
}
#endif
