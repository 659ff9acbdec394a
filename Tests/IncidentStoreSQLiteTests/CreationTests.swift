import Dispatch
import IncidentStore
import IncidentStoreSQLite
import Synchronization
import Testing

struct CreationTests {
    @Test
    func `programs that make one database at the same time make one log`() throws {
        let directory = try TemporaryDirectory(fast: true)
        let path = directory.file("log.db")
        let found = Mutex<[Result<LogHead, StoreError>]>([])
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            let head = Result { () throws(StoreError) in
                try SQLiteIncidentStore(path: path).head()
            }
            found.withLock { $0.append(head) }
        }
        let heads = try found.withLock { try $0.map { try $0.get() } }
        #expect(heads.count == 8)
        #expect(Set(heads).count == 1)
    }
}
