import IncidentModel
import IncidentStore
import Testing

/// The hashes were made by a script of another language, from the text of the design alone.
struct HashChainTests {
    private let log = LogID("000102030405060708090a0b0c0d0e0f")
    private let envelope = """
        {"v":1,"log":"000102030405060708090a0b0c0d0e0f","seq":1,\
        "cmd":"00000000000000010000000000000002","actor":"alice","at":"2019-03-07T14:05:00Z",\
        "kind":"set","target":"BH-2019-01/check/letters","field":"title","base":0,\
        "payload":"df2fb8d07921fa7448588ed55c8cb09c8c46b8347937309cf9531c5544b1d7d3","rules":null}
        """

    @Test
    func `an empty log has the hash of its id`() throws {
        let start = HashChain.start(of: try #require(log))
        #expect(
            start.description
                == "c872150035a9576200d3dd27939923ebbf637fbd89e9d2e5de4a3f694c617b86")
    }

    @Test
    func `each entry is hashed with the hash before it`() throws {
        let start = HashChain.start(of: try #require(log))
        let first = HashChain.next(after: start, envelope: Array(envelope.utf8))
        #expect(
            first.description
                == "4e1f8067faad935f80143ea426cd77f3331e7f0715800033cd93bdc9ec3300af")
        let second = HashChain.next(after: first, envelope: Array("abc".utf8))
        #expect(
            second.description
                == "e305fa33098842a35a6373c29398f118953518097a87698b61cd89b81a11c6dd")
    }

    @Test
    func `a commitment covers the salt and the payload`() {
        let payload = Payload(salt: Array(0..<32), bytes: Array("\"Lettres écrites\"".utf8))
        #expect(
            payload.commitment.description
                == "df2fb8d07921fa7448588ed55c8cb09c8c46b8347937309cf9531c5544b1d7d3")
    }

    @Test
    func `an envelope has one text`() throws {
        let payload = Payload(salt: Array(0..<32), bytes: Array("\"Lettres écrites\"".utf8))
        let command = Command(
            id: CommandID(high: 1, low: 2), actor: try #require(Actor("alice")),
            at: try Instant(rfc3339: "2019-03-07T14:05:00Z"),
            incident: try #require(IncidentID("BH-2019-01")),
            target: try #require(Target("check/letters")),
            action: .set(.title, .text("Lettres écrites")))
        let change = Change(seq: Seq(1), command: command)
        let made = Envelope(change, in: try #require(log), payload: payload.commitment)
        #expect(String(decoding: made.bytes, as: UTF8.self) == envelope)
        #expect(try Envelope(parsing: made.bytes) == made)
        #expect(
            try StoredChange(seq: Seq(1), envelope: made.bytes, payload: payload.bytes).change()
                == change)
    }

    @Test(arguments: [
        ("\"seq\":1,", "\"seq\":1,\"seq\":1,", EnvelopeProblem.notJSON(offset: 56)),
        ("null}", "null} ", nil), ("null}", "null}x", .notJSON(offset: 305)),
        ("\"v\":1", "\"v\":2", .version), ("\"v\":1,", "", .keys),
        ("\"rules\":null", "\"rule\":null", .keys),
        (",\"rules\":null", "", .keys), (",\"rules\":null", ",\"rules\":null,\"x\":1", .keys),
        ("\"seq\":1", "\"seq\":1.0", .value("seq")), ("\"seq\":1", "\"seq\":-1", .value("seq")),
        ("0e0f\"", "0E0f\"", .value("log")), ("000002\"", "00002\"", .value("cmd")),
        ("\"alice\"", "\"\"", .value("actor")), ("T14", "T25", .value("at")),
        ("\"set\"", "\"sat\"", .value("kind")), ("\"set\"", "\"added\"", .value("field")),
        ("/check", "", .value("target")), ("\"base\":0", "\"base\":null", .value("base")),
        ("d7d3\"", "d7d\"", .value("payload")),
        ("\"rules\":null", "\"rules\":0", .value("rules")),
    ])
    func `what is no envelope is refused`(
        _ old: String, _ new: String, _ problem: EnvelopeProblem?
    ) throws {
        let range = try #require(envelope.firstRange(of: old))
        let bytes = Array(envelope.replacingCharacters(range, by: new).utf8)
        guard let problem else {
            #expect(throws: Never.self) { try Envelope(parsing: bytes) }
            return
        }
        #expect(throws: problem) { try Envelope(parsing: bytes) }
    }
}

extension String {
    fileprivate func replacingCharacters(_ range: Range<Index>, by text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
