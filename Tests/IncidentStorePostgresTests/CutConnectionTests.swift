#if PostgreSQL
import IncidentModel
import IncidentStore
import IncidentStorePostgres
import TestSupport
import Testing

@Suite(.enabled(if: TestServer.isInstalled, "PostgreSQL's server is not installed"))
struct CutConnectionTests {
    /// Each message of the way of one command is lost once, and the connection with it.
    @Test(arguments: CuttingProxy.Direction.allCases)
    func `one command is one entry, wherever the connection is cut`(
        _ direction: CuttingProxy.Direction
    ) throws {
        let server = try TestServer.shared.get()
        let address = try server.makeDatabase()
        let proxy = try CuttingProxy(to: server)
        defer { proxy.close() }
        let store = try PostgresIncidentStore(
            address.replacing(
                server.folder.replacing("/", with: "%2F"),
                with: proxy.folder.replacing("/", with: "%2F")))
        var desk = Desk()
        _ = try store.submit([desk.opening()])
        var cuts = 0
        repeat {
            proxy.lose(cuts + 1, direction)
            let seq = Seq(Int64(cuts) + 2)
            #expect(try store.submit([desk.step("step-\(cuts)")]) == [.saved(seq)])
            cuts += 1
        } while proxy.hasCut() && cuts < 200
        #expect(cuts > 10, "messages of one command")
        let proof = try PostgresIncidentStore(address).verify()
        #expect(proof.firstBad == nil)
        #expect(proof.entries == cuts + 1)
    }
}
#endif
