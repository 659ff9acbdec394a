import Glibc
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport
#if PostgreSQL
import IncidentStorePostgres
#endif

/// What the program is to work on, with what it needs for that.
struct Order {
    let database: String
    let generator: SeededGenerator
    let desk: Desk
    private let file: String?

    init(_ database: String, seed: UInt64, file: String?) {
        self.database = database
        self.file = file
        generator = SeededGenerator(seed: seed)
        desk = Hammer.desk(seed: seed)
    }

    /// The file beside the database; ends the program where none was named.
    var otherFile: String {
        guard let file else { exit(2) }
        return file
    }

    func openFile(
        mode: SQLiteIncidentStore.Mode = .existing
    ) throws(StoreError) -> SQLiteIncidentStore {
        try SQLiteIncidentStore(path: database, mode: mode, generator: generator)
    }

    private func openAny() throws -> any IncidentStore {
        #if PostgreSQL
        if database.hasPrefix("postgres://") {
            return try PostgresIncidentStore(database, generator: generator)
        }
        #endif
        return try openFile()
    }

    func commit(while goesOn: () -> Bool) throws {
        try commit(in: try openAny(), while: goesOn)
    }

    /// What is saved so is lost with the power.
    func commitCarelessly(while goesOn: () -> Bool) throws {
        try commit(in: try openFile(mode: .temporary), while: goesOn)
    }

    private func commit(in store: any IncidentStore, while goesOn: () -> Bool) throws {
        var desk = desk
        say("ready")
        while goesOn() {
            let command = desk.command(.note("hammer"))
            guard case .saved? = try save(command, in: store) else { exit(1) }
            say(command.id.description)
        }
    }

    /// Sends a command until there is an answer, as a board does while its server is away.
    private func save(_ command: Command, in store: any IncidentStore) throws -> Outcome? {
        while true {
            do throws(StoreError) {
                return try store.submit([command]).first
            } catch {
                switch error {
                case .offline, .outcomeUnknown: usleep(20_000)
                default: throw error
                }
            }
        }
    }
}
