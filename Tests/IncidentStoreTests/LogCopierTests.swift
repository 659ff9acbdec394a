import IncidentModel
import IncidentStore
import TestSupport
import Testing

struct LogCopierTests {
    private let source = MemoryIncidentStore(using: SeededGenerator(seed: 5))
    private var desk = Desk()

    init() throws {
        _ = try source.submit([
            desk.opening(), desk.step("letters"),
            desk.command(.note("Jane"), Desk.check("letters")),
        ])
    }

    @Test
    mutating func `a copy has the bytes, the chain and the rows`() throws {
        let target = MemoryIncidentStore(copying: try source.head().log)
        let (copied, proof) = try LogCopier(from: source, to: target).run()
        #expect(copied == 3)
        #expect(proof.head == (try source.head()))
        #expect(
            try target.entries(after: .start, atMost: 9)
                == source.entries(after: .start, atMost: 9))
        #expect(try target.incidents() == source.incidents())
    }

    @Test
    mutating func `a copy goes on, and forgets what was redacted meanwhile`() throws {
        let target = MemoryIncidentStore(copying: try source.head().log)
        try target.take(try source.entries(after: .start, atMost: 3))
        _ = try source.submit([
            desk.command(.redact("a name"), Desk.check("letters"), base: Seq(3))
        ])
        #expect(try LogCopier(from: source, to: target).run().copied == 1)
        #expect(try target.entries(after: Seq(2), atMost: 1).first?.payload == nil)
        #expect(try LogCopier(from: source, to: target).run().copied == 0)
    }

    @Test
    mutating func `other logs, longer ones and forks are refused`() throws {
        let log = try source.head().log
        let other = MemoryIncidentStore(using: SeededGenerator(seed: 6))
        #expect(throws: CopyProblem.otherLog) { try LogCopier(from: source, to: other).run() }
        let target = MemoryIncidentStore(copying: log)
        _ = try LogCopier(from: source, to: target).run()
        _ = try target.submit([desk.command(.note("more"))])
        #expect(throws: CopyProblem.ahead(Seq(4), of: Seq(3))) {
            try LogCopier(from: source, to: target).run()
        }
        _ = try source.submit([desk.command(.note("another"))])
        #expect(throws: CopyProblem.forked(Seq(4))) {
            try LogCopier(from: source, to: target).run()
        }
    }

    @Test
    func `entries that do not follow are not taken`() throws {
        let target = MemoryIncidentStore(copying: try source.head().log)
        let entries = try source.entries(after: Seq(1), atMost: 9)
        #expect(throws: StoreError.unreadableEntry(Seq(2))) { try target.take(entries) }
        #expect(try target.head().seq == .start)
    }
}
