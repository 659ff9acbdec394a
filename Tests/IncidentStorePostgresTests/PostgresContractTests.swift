#if PostgreSQL
import IncidentStore
import IncidentStorePostgres
import TestSupport
import Testing

@Suite(.enabled(if: TestServer.isInstalled, "PostgreSQL's server is not installed"))
struct PostgresContractTests {
    @Test(arguments: IncidentStoreContract.checks)
    func `a log on a server keeps the contract`(_ check: ContractCheck) throws {
        let database = try TestServer.shared.get().makeDatabase()
        try check.run(
            try PostgresIncidentStore(database), try PostgresIncidentStore(database))
    }
}
#endif
