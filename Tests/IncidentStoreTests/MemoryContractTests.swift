import IncidentStore
import TestSupport
import Testing

struct MemoryContractTests {
    @Test(arguments: IncidentStoreContract.checks)
    func `a log in memory keeps the contract`(_ check: ContractCheck) throws {
        let store = MemoryIncidentStore(using: SeededGenerator(seed: 1))
        try check.run(store, store)
    }
}
