import IncidentModel
import IncidentStore
import TestSupport
import Testing

/// What somebody may do to a log before they hand it on. Each forgery is found by both verifiers, at the
/// same entry. Where the chain is made anew they know how the log works; where the checkpoint is signed anew
/// they have the key as well.
struct ForgeryTests {
    private var log = TestLog()
    private let honest = TestLog().checkpoint

    @Test(
        .enabled(
            if: IndependentVerifier.python != nil,
            "python3 is not installed: forgeries are shown to one verifier only"))
    func `the independent verifier is there to be asked`() throws {
        #expect(IndependentVerifier.python != nil)
    }

    @Test
    func `a sound log is sound`() throws {
        #expect(try Outsider.verdict(on: log.bundle()) == nil)
        #expect(try Outsider.verdict(on: TestLog.redacted().bundle()) == nil)
    }

    @Test(arguments: 0..<4)
    mutating func `a flipped bit of an envelope`(_ place: Int) throws {
        var envelope = log.entries[place].envelope
        envelope[envelope.count / 2] ^= 4
        log.entries[place] = log.entries[place].with(envelope: envelope)
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "\(place + 1) chain")
    }

    @Test
    mutating func `a flipped bit of a hash`() throws {
        var hash = log.entries[1].hash.bytes
        hash[7] ^= 1
        log.entries[1] = log.entries[1].with(hash: Digest32(hash))
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "2 chain")
    }

    @Test
    mutating func `an entry dropped from the middle`() throws {
        log.entries.remove(at: 1)
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "2 gap")
    }

    @Test
    mutating func `a dropped tail, beside the checkpoint`() throws {
        log.entries.removeLast()
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "4 missing-tail")
    }

    @Test
    mutating func `swapped entries`() throws {
        log.entries.swapAt(1, 2)
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "2 gap")
        log.renumber()
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "2 chain")
        log.rebuildChain(from: 1)
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "2 envelope")
    }

    @Test
    mutating func `a duplicated entry`() throws {
        log.entries.insert(log.entries[1], at: 2)
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "3 gap")
        log.renumber()
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "3 chain")
    }

    @Test
    mutating func `a command that stands twice, in a chain made anew`() throws {
        let first = try Envelope(parsing: log.entries[1].envelope).command
        let second = try Envelope(parsing: log.entries[2].envelope).command
        try log.rewrite(2, "\(second)", "\(first)")
        log.rebuildChain(from: 2)
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "3 duplicate-command")
    }

    @Test
    mutating func `an inserted entry`() throws {
        let other = TestLog { [$0.command(.note("never said"))] }.entries[4]
        log.entries.insert(other.with(seq: Seq(3)), at: 2)
        log.renumber()
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "3 chain")
        try log.rewrite(2, "\"seq\":5", "\"seq\":3")
        log.rebuildChain(from: 2)
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "4 envelope")
    }

    @Test
    mutating func `entries renumbered behind a dropped one`() throws {
        log.entries.remove(at: 1)
        log.renumber()
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "2 chain")
        log.rebuildChain(from: 1)
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "2 envelope")
    }

    @Test
    mutating func `the whole chain made anew, beside the checkpoint`() throws {
        try log.rewrite(1, "\"alice\"", "\"mallory\"")
        log.rebuildChain(from: 0)
        #expect(try Outsider.verdict(on: log.bundle()) == nil, "only the checkpoint can tell")
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "4 other-history")
    }

    @Test
    mutating func `an entry of another log`() throws {
        log.entries[2] = TestLog(seed: 2).entries[2]
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "3 chain")
        log.rebuildChain(from: 2)
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "3 foreign-log")
    }

    @Test
    mutating func `swapped payloads`() throws {
        let (first, second) = (log.entries[1], log.entries[2])
        log.entries[1] = first.with(payload: second.payload)
        log.entries[2] = second.with(payload: first.payload)
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "2 payload")
    }

    @Test
    mutating func `a payload missing without a redaction`() throws {
        log.entries[2] = log.entries[2].with(payload: nil)
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "3 missing-payload")
    }

    @Test
    mutating func `the redaction of a redaction`() throws {
        log = TestLog { desk in
            let letters = Desk.check("letters")
            return [
                desk.command(.redact("a name"), letters, base: Seq(4)),
                desk.command(.redact("why, too"), letters, base: Seq(5)),
            ]
        }
        log.entries[3] = log.entries[3].with(payload: nil)
        log.entries[4] = log.entries[4].with(payload: nil)
        #expect(try Outsider.verdict(on: log.bundle()) == "5 missing-payload")
    }

    @Test(arguments: [(4, "letters"), (3, "letters"), (7, "letters"), (0, "letters")])
    mutating func `a redaction of what it may not redact`(_ base: Int64, _ item: String) throws {
        log = TestLog { desk in
            [
                desk.command(.redact("a name"), Desk.check("letters"), base: Seq(4)),
                desk.command(.redact("again"), Desk.check(item), base: Seq(base)),
            ]
        }
        log.entries[3] = log.entries[3].with(payload: nil)
        #expect(try Outsider.verdict(on: log.bundle()) == "6 redaction")
    }

    @Test
    mutating func `a payload that is still there though redacted`() throws {
        log = .redacted()
        log.entries[3] = log.entries[3].with(payload: TestLog().entries[3].payload)
        #expect(try Outsider.verdict(on: log.bundle()) == "4 leftover")
    }

    @Test
    func `a checkpoint larger than the log`() throws {
        let longer = TestLog { [$0.command(.note("more"))] }
        #expect(try Outsider.verdict(on: log.bundle(longer.checkpoint)) == "5 missing-tail")
    }

    @Test
    func `a checkpoint of another log`() throws {
        let other = TestLog(seed: 2).checkpoint
        #expect(try Outsider.verdict(on: log.bundle(other)) == "0 another-log")
    }

    @Test
    func `a wrong signature`() throws {
        let mallory = TestLog.secretKey(seed: 2)
        let forged = log.proof.checkpoint.signed(by: mallory)
        #expect(try Outsider.verdict(on: log.bundle(forged)) == "0 signature")
        let others = mallory.verifier(of: log.id)
        #expect(try Outsider.verdict(on: log.bundle(), by: others) == "0 signature")
    }

    @Test
    func `a flipped bit of a signature`() throws {
        var text = String(decoding: honest.bytes, as: UTF8.self)
        let place = text.index(text.endIndex, offsetBy: -20)
        text.replaceSubrange(place...place, with: text[place] == "A" ? "B" : "A")
        let forged = try #require(SignedNote(parsing: Array(text.utf8)))
        #expect(try Outsider.verdict(on: log.bundle(forged)) == "0 signature")
    }

    @Test
    mutating func `an emptied log`() throws {
        log.entries = []
        #expect(try Outsider.verdict(on: log.bundle()) == nil, "nothing, and signed as such")
        #expect(try Outsider.verdict(on: log.bundle(honest)) == "1 missing-tail")
    }

    @Test(arguments: 0..<12)
    func `a truncated bundle`(_ piece: Int) throws {
        let bytes = log.bundle().bytes
        let cut = Array(bytes.prefix(bytes.count * piece / 12))
        let verdict = try Outsider.verdict(on: cut)
        #expect(verdict?.hasSuffix(" format") == true)
    }

    @Test
    func `a bundle cut at any byte is not sound`() {
        let bytes = log.bundle().bytes
        for length in bytes.indices {
            let bad = LogBundle.verify(Array(bytes.prefix(length))).firstBad
            #expect(bad?.kind == .format)
        }
    }

    @Test(arguments: 0..<48)
    func `a flipped bit of a bundle, wherever it is`(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var bytes = TestLog.redacted().bundle().bytes
        let start = try #require(bytes.firstRange(of: Array("\nlog ".utf8))).upperBound
        let place = Int.random(in: start..<bytes.count, using: &generator)
        bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        #expect(try Outsider.verdict(on: bytes) != nil, "seed \(seed), byte \(place)")
    }

    @Test
    func `bytes behind the end of a bundle`() throws {
        #expect(try Outsider.verdict(on: log.bundle().bytes + [0x0A]) == "0 format")
    }

    @Test
    mutating func `duplicate keys in an envelope, in a chain made anew and signed`() throws {
        try log.rewrite(1, "\"actor\":\"alice\",", "\"actor\":\"alice\",\"actor\":\"bob\",")
        log.rebuildChain(from: 1)
        #expect(try Outsider.verdict(on: log.bundle()) == "2 envelope")
    }
}
