import Dashboard
import Glibc
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import Samples
import Terminal
import TerminalNcurses

/// The full-screen program: fills the first frame, runs the loop, and ends as the user or a signal wants.
struct BoardProgram {
    let wishes: Wishes
    let clock: Clock
    /// The database, as the user named it.
    let database: String
    var openness = Openness()
    var watching = WatchWishes()

    /// The board on a store that is open. Throws a problem before anything is drawn.
    func run(on store: any IncidentStore, opening reference: IncidentID?) throws {
        let portfolio = try store.incidents()
        let incident = reference ?? (portfolio.count == 1 ? portfolio[0].id : nil)
        var board = try options { store }
        board.viewer.readOnly = store.access.reason
        if (store as? RememberingStore)?.complaint != nil { board.warning = store.access.reason }
        board.incident = incident
        board.portfolio = portfolio
        board.changes = try incident.map { try store.changes(of: $0, after: .start) } ?? []
        board.asOf = try watching.day(of: board.changes, at: clock.now)
        board.looks = try looks(in: store)
        let path = try wishes.databasePath()
        board.evidence = { try OpenedStore.reading(path).store }
        let loop = try BoardLoop(board)
        let ending = loop.run()
        if loop.unsent > 0 { throw Problem.unsent(loop.unsent) }
        Self.end(ending)
    }

    /// The board on a sample, in a folder that is gone afterwards.
    ///
    /// The first frame is drawn from the sample itself, while the database is still being made.
    func run(demonstrating sample: SampleIncident, in folder: ThrowAwayFolder) throws {
        let path = folder.file
        var board = try options {
            let store = try SQLiteIncidentStore(path: path, mode: .temporary)
            try sample.appendAll(to: store)
            return store
        }
        board.incident = sample.reference
        board.evidence = { try OpenedStore.reading(path).store }
        board.changes = sample.commands().enumerated().map {
            Change(seq: Seq(Int64($0.offset) + 1), command: $0.element)
        }
        board.asOf = try watching.day(of: board.changes, at: clock.now)
        let ending = Result { try BoardLoop(board).run() }
        folder.remove()
        Self.end(try ending.get())
    }

    private func options(
        _ store: @escaping @Sendable () throws -> any IncidentStore
    ) throws -> BoardOptions {
        let shelf = ThemeShelf()
        var viewer = Viewer(
            actor: try wishes.actingAs(), readOnly: wishes.readOnly ? "asked for" : nil,
            database: SafeText(database), isReplay: clock.isReplay, themes: shelf.names,
            theme: wishes.theme ?? Surroundings.variable("BREACHBOARD_THEME") ?? "base")
        viewer.zone = Surroundings.zone
        var board = BoardOptions(viewer: viewer, clock: clock, store: store)
        board.depthLimit = wishes.color.depthLimit
        board.usesMouse = !wishes.noMouse
        board.viewer.isKiosk = openness.isKiosk
        board.lockAfter = openness.lockAfter
        try watch(&board)
        return board
    }

    /// How the board goes on by itself: as the command line says, else the file of settings.
    private func watch(_ board: inout BoardOptions) throws(Problem) {
        let settings = SettingsFile().load()
        if let problem = settings.problem { board.warning = problem }
        board.rotation = try watching.rotation(settings, isReadOnly: wishes.readOnly)
        board.alert = watching.alertChoice(settings)
    }

    /// None on a login that several people share.
    private func looks(in store: any IncidentStore) throws -> LookMemory? {
        guard !openness.isKiosk else { return nil }
        return LookMemory(of: try store.head().log, by: try wishes.actingAs())
    }

    /// A signal that ended the board ends the program, so that the shell sees it.
    private static func end(_ ending: BoardLoop.Ending) {
        if case .signal(let signal) = ending { SignalQueue.die(of: signal) }
    }
}

extension SampleIncident {
    /// Puts this sample into a log, and the other ones behind it; what is there already stays as it is.
    func appendAll(to store: any IncidentStore) throws {
        let others = Self.all.filter { $0.reference != reference }
        for sample in [self] + others {
            guard try store.changes(of: sample.reference, after: .start).isEmpty else { continue }
            _ = try store.submit(sample.commands(after: try store.head().seq))
        }
    }
}

extension StoreAccess {
    /// Why nothing can be changed, for the header; nil when it can.
    fileprivate var reason: SafeText? {
        guard case .readOnly(let reason) = self else { return nil }
        return switch reason {
        case .asked: "asked for"
        case .noPermission: "the file may not be written"
        case .standby: "the server is a standby"
        case .notGranted: "you may only read"
        case .newerSchema: "a newer program made the database"
        case .wentBack(let seen, let last):
            "this log went back from \(seen) to \(last); where that was meant, use --accept-head"
        case .forked(let seq):
            "this log is not the one seen earlier, from \(seq) on; see --accept-head"
        }
    }
}

extension ColourChoice {
    /// `NO_COLOR` counts where nothing else was asked for.
    fileprivate var depthLimit: ColourDepth {
        switch self {
        case .auto: Surroundings.variable("NO_COLOR") == nil ? .truecolor : .mono
        case .never: .mono
        case .sixteen: .sixteen
        case .indexed: .indexed
        case .direct: .truecolor
        }
    }
}
