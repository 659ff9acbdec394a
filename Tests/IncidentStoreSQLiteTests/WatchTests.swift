import Foundation
import GRDB
import IncidentModel
import IncidentStore
import IncidentStoreSQLite
import TestSupport
import Testing

struct WatchTests {
    private let directory: TemporaryDirectory
    private let store: SQLiteIncidentStore

    init() throws {
        directory = try TemporaryDirectory()
        store = try SQLiteIncidentStore(path: directory.file("log.db"))
        var desk = Desk()
        _ = try store.submit([desk.opening()])
    }

    @Test
    func `our own commits are no news`() throws {
        let watch = try #require(try store.watch())
        var desk = Desk(seed: 3)
        _ = try store.submit([desk.command(.note("ours"))])
        #expect(poll(watch.descriptor, milliseconds: 1_000))
        watch.drain()
        #expect(!watch.hasNews())
        #expect(!poll(watch.descriptor, milliseconds: 0))
    }

    @Test
    func `a commit of another instance is news once`() throws {
        let other = try SQLiteIncidentStore(path: store.path)
        let watch = try #require(try store.watch())
        var desk = Desk(seed: 3)
        _ = try other.submit([desk.command(.note("theirs"))])
        #expect(watch.hasNews())
        #expect(!watch.hasNews())
    }

    @Test
    func `a commit wakes once, when it can be seen`() throws {
        let other = try SQLiteIncidentStore(path: store.path)
        let watch = try #require(try store.watch())
        var desk = Desk(seed: 3)
        _ = try other.submit([desk.command(.note("theirs"))])
        #expect(poll(watch.descriptor, milliseconds: 10_000))
        watch.drain()
        #expect(watch.recheckDelays == [])
        #expect(watch.hasNews())
        #expect(!poll(watch.descriptor, milliseconds: 0))
    }

    @Test
    func `commits are seen when the queue of the writers is made anew`() throws {
        let other = try SQLiteIncidentStore(path: store.path)
        let watch = try #require(try store.watch())
        try FileManager.default.removeItem(atPath: store.path + "-lock")
        var desk = Desk(seed: 3)
        for _ in 0..<3 {
            _ = try other.submit([desk.command(.note("theirs"))])
            #expect(poll(watch.descriptor, milliseconds: 10_000))
            watch.drain()
            #expect(watch.hasNews())
        }
        #expect(watch.recheckDelays == [])
    }

    @Test
    func `a program that knows no queue is looked after several times`() throws {
        let watch = try #require(try store.watch())
        try tamper(store.path) { try $0.execute(sql: "CREATE TABLE other (x)") }
        #expect(poll(watch.descriptor, milliseconds: 10_000))
        watch.drain()
        #expect(watch.recheckDelays == [1, 2, 5, 20])
        #expect(watch.hasNews())
    }

    @Test
    func `other files of the directory are no news`() throws {
        let watch = try #require(try store.watch())
        try Data("x".utf8).write(to: URL(filePath: directory.file("notes.txt")))
        watch.drain()
        #expect(watch.recheckDelays == [])
        #expect(!watch.hasNews())
        #expect(!poll(watch.descriptor, milliseconds: 0))
    }

    @Test
    func `every commit of another program is seen, the last before silence too`() throws {
        let hammer = try Hammer(.answer, store.path, seed: 4)
        let watch = try #require(try store.watch())
        let clock = ContinuousClock()
        var (seen, acknowledged): ([Duration], [Duration]) = ([], [])
        for round in 1...100 {
            let start = clock.now
            hammer.ask()
            while try store.head().seq <= Seq(Int64(round)) { try awaitNews(watch) }
            seen.append(clock.now - start)
            _ = try #require(try hammer.line())
        }
        for _ in 1...100 {
            let start = clock.now
            hammer.ask()
            _ = try #require(try hammer.line())
            acknowledged.append(clock.now - start)
        }
        print(
            "from the order to a commit: p50 acknowledged \(acknowledged.sorted()[50]),",
            "seen by another program \(seen.sorted()[50]), at most \(seen.sorted()[99])")
    }

    /// What the event loop does: reads while there is news, then waits on the descriptor, then asks again after each delay.
    private func awaitNews(_ watch: any StoreWatch) throws {
        while !watch.hasNews() {
            try #require(poll(watch.descriptor, milliseconds: 5_000), "never woken")
            watch.drain()
            for delay in [0] + watch.recheckDelays {
                _ = poll(-1, milliseconds: delay)
                if watch.hasNews() { return }
            }
        }
    }

    private func poll(_ descriptor: Int32, milliseconds: Int) -> Bool {
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return Foundation.poll(&wanted, 1, Int32(milliseconds)) == 1
    }
}
