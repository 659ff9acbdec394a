import IncidentStore
import IncidentStoreSQLite
import TestSupport
import Testing

struct SQLiteContractTests {
    @Test(arguments: IncidentStoreContract.checks)
    func `a log in SQLite keeps the contract`(_ check: ContractCheck) throws {
        let directory = try TemporaryDirectory()
        try check.run(
            try SQLiteIncidentStore(path: directory.file("log.db")),
            try SQLiteIncidentStore(path: directory.file("log.db")))
    }
}
