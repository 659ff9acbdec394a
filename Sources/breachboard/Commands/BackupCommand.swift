import ArgumentParser
import Glibc
import IncidentStoreSQLite
import StrictJSON
import Terminal

/// Copies the database while others work in it.
struct BackupCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Make a copy of the database, and prove it.")

    @Argument(help: "The file to make; it must not exist.") var file: String
    @OptionGroup var global: GlobalOptions

    func answer() throws -> Answer {
        guard access(file, F_OK) != 0 else { throw Problem.fileExists }
        let path = try global.wishes.databasePath()
        guard !ServerName.isOne(path) else { throw Problem.backupOfServer }
        let store = try SQLiteIncidentStore(path: path, mode: .readOnly)
        let proof = Answer(try store.backup(to: file))
        var json: JSONValue = ["file": .string(file)]
        for member in proof.json.members ?? [] { json.set(member.key, to: member.value) }
        return Answer(json: json, lines: ["copied to \(file)"] + proof.lines, status: proof.status)
    }
}
