import Dashboard
import Glibc
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import Samples
import Terminal
import TerminalNcurses

/// The full-screen program: opens the database, runs the loop, and ends as the user or a signal wants.
enum BoardProgram {
    /// The board on the user's database. Throws a problem before anything is drawn.
    static func run(_ options: GlobalOptions) throws {
        let path = try options.databasePath()
        let mode: SQLiteIncidentStore.Mode = options.readOnly ? .readOnly : .readWrite
        let store = try SQLiteIncidentStore(path: path, mode: mode)
        try run(on: store, named: path, options, clock: try options.clock())
    }

    /// The samples on a throw-away database, or on a file that is kept.
    static func runDemo(
        _ options: GlobalOptions, keeping file: String?, sample: SampleIncident
    ) throws {
        let clock = try demoClock(options, sample)
        if let file {
            let store = try SQLiteIncidentStore(path: file)
            for sample in ordered(sample) {
                _ = try store.submit(sample.commands(after: try store.head().seq))
            }
            try run(on: store, named: file, options, clock: clock, opening: sample.reference)
        } else {
            try runThrowAway(options, sample, clock: clock)
        }
    }

    private static func demoClock(
        _ options: GlobalOptions, _ sample: SampleIncident
    ) throws -> Clock {
        if case .fixed(let instant) = try options.clock() { return .running(from: instant) }
        return .running(from: sample.clock)
    }

    private static func ordered(_ first: SampleIncident) -> [SampleIncident] {
        [first] + SampleIncident.all.filter { $0.reference != first.reference }
    }

    private static func run(
        on store: SQLiteIncidentStore, named path: String, _ options: GlobalOptions, clock: Clock,
        opening reference: IncidentID? = nil
    ) throws {
        let portfolio = try store.incidents()
        let incident = reference ?? (portfolio.count == 1 ? portfolio[0].id : nil)
        var board = BoardOptions(
            viewer: try viewer(options, database: path, clock: clock), clock: clock,
            store: { store })
        board.viewer.readOnly = reason(store.access)
        board.incident = incident
        board.portfolio = portfolio
        board.changes = try incident.map { try store.changes(of: $0, after: .start) } ?? []
        end(try start(board, options))
    }

    /// The first frame is drawn from the sample itself, while the database is still being made.
    private static func runThrowAway(
        _ options: GlobalOptions, _ sample: SampleIncident, clock: Clock
    ) throws {
        let folder = try ThrowAwayFolder()
        let path = "\(folder.path)/demo.db"
        let commands = sample.commands()
        let samples = ordered(sample)
        var board = BoardOptions(
            viewer: try viewer(options, database: path, clock: clock), clock: clock,
            store: {
                let store = try SQLiteIncidentStore(path: path, mode: .temporary)
                for sample in samples {
                    _ = try store.submit(sample.commands(after: try store.head().seq))
                }
                return store
            })
        board.incident = sample.reference
        board.changes = commands.enumerated().map {
            Change(seq: Seq(Int64($0.offset) + 1), command: $0.element)
        }
        let ending = Result { try start(board, options) }
        folder.remove()
        end(try ending.get())
    }

    private static func viewer(
        _ options: GlobalOptions, database: String, clock: Clock
    ) throws -> Viewer {
        let shelf = ThemeShelf()
        let theme = options.theme ?? Surroundings.variable("BREACHBOARD_THEME") ?? "base"
        return Viewer(
            actor: try options.actingAs(), readOnly: options.readOnly ? "asked for" : nil,
            database: SafeText(database), isReplay: clock.isReplay, themes: shelf.names,
            theme: theme)
    }

    private static func reason(_ access: StoreAccess) -> SafeText? {
        guard case .readOnly(let reason) = access else { return nil }
        return switch reason {
        case .asked: "asked for"
        case .noPermission: "the file may not be written"
        case .newerSchema: "a newer program made the database"
        }
    }

    private static func start(
        _ board: BoardOptions, _ options: GlobalOptions
    ) throws -> BoardLoop.Ending {
        var board = board
        board.depthLimit = options.color.depthLimit
        board.usesMouse = !options.noMouse
        let loop = try BoardLoop(board)
        return loop.run()
    }

    /// A signal that ended the board ends the program, so that the shell sees it.
    private static func end(_ ending: BoardLoop.Ending) {
        if case .signal(let signal) = ending { SignalQueue.die(of: signal) }
    }
}

/// A folder of one's own that is gone after the run.
struct ThrowAwayFolder {
    let path: String

    init() throws {
        let base = Surroundings.variable("XDG_RUNTIME_DIR") ?? "/tmp"
        var template = Array("\(base)/breachboard-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Problem.cannotMakeFile(reason: String(cString: strerror(errno)))
        }
        path = String(cString: template)
    }

    /// Removes the files that the store has made, and the folder.
    func remove() {
        guard let handle = opendir(path) else { return }
        var names: [String] = []
        while let entry = readdir(handle) {
            names.append(
                withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                })
        }
        closedir(handle)
        for name in names where name != "." && name != ".." { unlink("\(path)/\(name)") }
        rmdir(path)
    }
}

extension ColourChoice {
    /// `NO_COLOR` counts where nothing else was asked for.
    var depthLimit: ColourDepth {
        switch self {
        case .auto: Surroundings.variable("NO_COLOR") == nil ? .truecolor : .mono
        case .never: .mono
        case .sixteen: .sixteen
        case .indexed: .indexed
        case .direct: .truecolor
        }
    }
}

extension Surroundings {
    /// The variables that say what the terminal is and how far away.
    static var ofTerminal: [String: String] {
        let names = ["TERM", "ESCDELAY", "SSH_TTY", "SSH_CONNECTION"]
        return Dictionary(
            uniqueKeysWithValues: names.compactMap { name in
                variable(name).map { (name, $0) }
            })
    }
}
