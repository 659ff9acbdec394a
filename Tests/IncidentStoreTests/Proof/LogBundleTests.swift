import IncidentModel
import IncidentStore
import TestSupport
import Testing

struct LogBundleTests {
    private let log = TestLog()

    @Test
    func `the same log gives the same bytes`() throws {
        let bundle = log.bundle()
        #expect(bundle.bytes == TestLog().bundle().bytes)
        #expect(LogBundle(parsing: bundle.bytes) == bundle)
    }

    @Test
    func `a store gives a bundle of all of its log, or of one incident`() throws {
        let store = MemoryIncidentStore(using: SeededGenerator(seed: 3))
        var (one, two) = (Desk(), Desk(incident: "BH-2019-02", seed: 2))
        _ = try store.submit([one.opening(), two.opening(title: "Quiet"), one.step("letters")])
        let whole = try LogBundle(of: nil, in: store, signedBy: TestLog.key)
        #expect(try Outsider.verdict(on: whole) == nil)
        let part = try LogBundle(of: one.incident, in: store, signedBy: TestLog.key)
        #expect(try Outsider.verdict(on: part) == nil)
        let text = String(decoding: part.bytes, as: UTF8.self)
        #expect(text.contains("letters") && !text.contains("BH-2019-02"))
        #expect(!text.contains("Quiet"))
    }

    @Test
    func `a forged hash of a hidden entry is found by the checkpoint`() throws {
        let entries = log.entries.map { entry in
            entry.seq == Seq(2)
                ? LogBundle.Entry.hidden(
                    HiddenEntry(seq: entry.seq, hash: entry.hash, leaf: entry.hash))
                : .open(entry.sealed)
        }
        let bundle = LogBundle(
            log.id, of: Desk().incident, log.checkpoint, by: log.verifier, entries)
        #expect(try Outsider.verdict(on: bundle) == "4 other-history")
    }

    @Test
    func `every entry can be proved alone`() throws {
        for size in 1...9 {
            let log = TestLog { desk in
                (0..<max(0, size - 4)).map { desk.command(.note("\($0)")) }
            }
            for entry in log.entries {
                let proof = InclusionProof(
                    entry.sealed, along: log.proof.path(of: entry.seq), log.checkpoint,
                    by: log.verifier)
                #expect(InclusionProof.verify(proof.bytes).firstBad == nil)
                guard size == 9 || entry.seq == Seq(3) else { continue }
                #expect(try Self.verdict(on: proof.bytes) == nil)
            }
        }
    }

    @Test
    func `the proof of an entry that is not in the log fails`() throws {
        let other = TestLog { [$0.command(.note("more"))] }
        let path = log.proof.path(of: Seq(3))
        let proof = InclusionProof(
            other.entries[1].sealed, along: path, log.checkpoint, by: log.verifier)
        #expect(try Self.verdict(on: proof.bytes) == "2 other-history")
        let behind = InclusionProof(
            other.entries[4].sealed, along: path, log.checkpoint, by: log.verifier)
        #expect(try Self.verdict(on: behind.bytes) == "5 missing-tail")
        let swapped = InclusionProof(
            log.entries[2].with(payload: log.entries[1].payload).sealed, along: path,
            log.checkpoint, by: log.verifier)
        #expect(try Self.verdict(on: swapped.bytes) == "3 payload")
        let cut = Array(swapped.bytes.dropLast(9))
        #expect(try Self.verdict(on: cut) == "0 format")
        let mallory = TestLog.secretKey(seed: 2).verifier(of: log.id)
        #expect(try Self.verdict(on: swapped.bytes, by: mallory) == "0 signature")
    }

    private static func verdict(on bytes: [UInt8], by key: NoteVerifier? = nil) throws -> String? {
        try Outsider.verdict(on: bytes, by: key) { InclusionProof.verify($0, by: $1) }
    }
}
