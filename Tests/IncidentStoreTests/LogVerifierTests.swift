import IncidentModel
import IncidentStore
import TestSupport
import Testing

struct LogVerifierTests {
    @Test
    func `a sound log has no bad entry`() throws {
        let log = TestLog()
        let verification = log.verification()
        #expect(verification.firstBad == nil)
        #expect(verification.entries == 4)
        #expect(verification.head.hash == log.entries.last?.hash)
    }

    @Test
    func `every flipped byte of an envelope is named`() {
        let log = TestLog()
        for (place, entry) in log.entries.enumerated() {
            for index in entry.envelope.indices {
                var bent = log
                var envelope = entry.envelope
                envelope[index] ^= 1 << (index % 8)
                bent.entries[place] = entry.with(envelope: envelope)
                #expect(bent.verification().isBad(at: place + 1, .chain))
            }
        }
    }

    @Test
    func `every flipped byte of a payload, a salt and a hash is named`() throws {
        let log = TestLog()
        for (place, entry) in log.entries.enumerated() {
            let payload = try #require(entry.payload)
            var bent = log
            for index in payload.bytes.indices {
                var bytes = payload.bytes
                bytes[index] ^= 1
                bent.entries[place] = entry.with(payload: Payload(salt: payload.salt, bytes: bytes))
                #expect(bent.verification().isBad(at: place + 1, .payload))
            }
            for index in 0..<32 {
                var salt = payload.salt
                salt[index] ^= 1
                bent.entries[place] = entry.with(payload: Payload(salt: salt, bytes: payload.bytes))
                #expect(bent.verification().isBad(at: place + 1, .payload))
                var hash = entry.hash.bytes
                hash[index] ^= 1
                bent.entries[place] = entry.with(hash: Digest32(hash))
                #expect(bent.verification().isBad(at: place + 1, .chain))
            }
        }
    }

    @Test
    func `a dropped entry is a gap`() {
        var log = TestLog()
        log.entries.remove(at: 1)
        #expect(log.verification().isBad(at: 2, .gap))
    }

    @Test
    func `a dropped entry is found when those behind it are renumbered`() {
        var log = TestLog()
        log.entries.remove(at: 1)
        for place in 1..<3 {
            log.entries[place] = log.entries[place].with(seq: Seq(Int64(place) + 1))
        }
        #expect(log.verification().isBad(at: 2, .chain))
        log.rebuildChain(from: 1)
        #expect(log.verification().isBad(at: 2, .envelope))
    }

    @Test
    func `a dropped tail shows in the head and in the rows of the portfolio`() {
        var log = TestLog()
        let head = log.verification().head
        log.entries.removeLast()
        #expect(log.verification().head != head)
        #expect(log.verification().isBad(at: 3, .table))
    }

    @Test
    func `swapped entries are found`() {
        var log = TestLog()
        log.entries.swapAt(1, 2)
        #expect(log.verification().isBad(at: 2, .gap))
        log.entries[1] = log.entries[1].with(seq: Seq(2))
        log.entries[2] = log.entries[2].with(seq: Seq(3))
        #expect(log.verification().isBad(at: 2, .chain))
    }

    @Test
    func `a duplicated entry is found`() {
        var log = TestLog()
        log.entries.insert(log.entries[1], at: 2)
        #expect(log.verification().isBad(at: 3, .gap))
    }

    @Test
    func `a command that stands twice is found even in a chain made anew`() throws {
        var log = TestLog()
        let first = try Envelope(parsing: log.entries[1].envelope)
        let text = String(decoding: log.entries[2].envelope, as: UTF8.self)
        let own = try Envelope(parsing: log.entries[2].envelope).command.description
        let range = try #require(text.firstRange(of: own))
        let bent = text[..<range.lowerBound] + first.command.description + text[range.upperBound...]
        log.entries[2] = log.entries[2].with(envelope: Array(bent.utf8))
        log.rebuildChain(from: 2)
        #expect(log.verification().isBad(at: 3, .duplicateCommand))
    }

    @Test
    func `an entry of another log is found even in a chain made anew`() {
        var log = TestLog()
        log.entries[2] = TestLog(seed: 2).entries[2]
        #expect(log.verification().isBad(at: 3, .chain))
        log.rebuildChain(from: 2)
        #expect(log.verification().isBad(at: 3, .foreignLog))
    }

    @Test
    func `swapped and missing payloads are found`() {
        var log = TestLog()
        let (first, second) = (log.entries[1], log.entries[2])
        log.entries[1] = first.with(payload: second.payload)
        log.entries[2] = second.with(payload: first.payload)
        #expect(log.verification().isBad(at: 2, .payload))
        log.entries[1] = first.with(payload: nil)
        #expect(log.verification().isBad(at: 2, .missingPayload))
    }

    @Test
    func `columns and rows that say something else than the log are found`() throws {
        var log = TestLog()
        let other = try #require(IncidentID("BH-2019-02"))
        log.entries[1] = log.entries[1].with(incident: other)
        #expect(log.verification().isBad(at: 2, .table))
        let sound = TestLog()
        #expect(sound.verification(summaries: []).isBad(at: 4, .table))
        var row = try #require(sound.summaries.first)
        row.title = "Another"
        #expect(sound.verification(summaries: [row]).isBad(at: 4, .table))
    }

    @Test
    func `an extract that says something else than the log is found`() throws {
        let log = TestLog()
        let extract = try #require(log.extracts.first)
        #expect(log.verification(extracts: []).firstBad == nil, "not every row has one")
        let behind = IncidentExtract(id: extract.id, head: Seq(3), bytes: extract.bytes)
        #expect(log.verification(extracts: [behind]).isBad(at: 4, .table))
        let bent = extract.bent("America/New_York", to: "Europe/Berlin")
        #expect(log.verification(extracts: [bent]).isBad(at: 4, .table))
        let stranger = IncidentExtract(
            id: try #require(IncidentID("X")), head: Seq(2), bytes: extract.bytes)
        #expect(log.verification(extracts: [stranger]).isBad(at: 2, .table))
        let newer = extract.bent("{\"v\":1", to: "{\"v\":2")
        #expect(log.verification(extracts: [newer]).firstBad == nil, "nobody here can read it")
    }
}

extension Verification {
    fileprivate func isBad(at number: Int, _ kind: BadEntry.Kind) -> Bool {
        firstBad?.seq == Seq(Int64(number)) && firstBad?.kind == kind
    }
}
