internal import IncidentModel
internal import StrictJSON

/// Why bytes are no envelope; never the offending text.
package enum EnvelopeProblem: Error, Hashable, Sendable {
    /// Not JSON, or a key stands twice, or something follows.
    case notJSON(offset: Int)
    /// A key is missing, strange, or not in its place.
    case keys
    /// The value of this key is not one.
    case value(String)
    /// Made by a program that writes another kind of envelope.
    case version
}

extension Envelope {
    /// Reads the bytes of an envelope: its keys all there, in their order, and no others.
    package init(parsing bytes: [UInt8]) throws(EnvelopeProblem) {
        let members: [JSONMember]
        do {
            members = try JSONValue.parse(bytes).members ?? []
        } catch {
            throw .notJSON(offset: error.offset)
        }
        guard members.first?.key == "v" else { throw .keys }
        guard members.first?.value.int == 1 else { throw .version }
        guard members.map(\.key) == Self.keys else { throw .keys }
        try self.init(EnvelopeReader(values: members.map(\.value)))
    }

    private init(_ reader: EnvelopeReader) throws(EnvelopeProblem) {
        log = try reader.text(at: 1, LogID.init)
        seq = try reader.seq(at: 2)
        command = try reader.text(at: 3, CommandID.init(canonical:))
        actor = try reader.text(at: 4, Actor.init)
        at = try reader.instant(at: 5)
        kind = try reader.text(at: 6, EntryKind.init)
        let parts = try reader.text(at: 7, { $0 }).split(separator: "/", maxSplits: 1)
        guard parts.count == 2, let incident = IncidentID(String(parts[0])),
            let target = Target(String(parts[1]))
        else { throw .value(Self.keys[7]) }
        self.incident = incident
        self.target = target
        field = try reader.textOrNull(at: 8, Field.init(rawValue:))
        base = try reader.seq(at: 9)
        payload = try reader.text(at: 10, Digest32.init(hex:))
        rules = try reader.textOrNull(at: 11, Digest32.init(hex:))
        guard (kind.verb == .set) == (field != nil) else { throw .value(Self.keys[8]) }
    }
}

extension CommandID {
    /// Reads `description` and nothing else, so that one id has one text.
    init?(canonical text: String) {
        self.init(text)
        guard description == text else { return nil }
    }
}

/// The values of an envelope by their place.
private struct EnvelopeReader {
    let values: [JSONValue]

    func text<Value>(
        at index: Int, _ read: (String) -> Value?
    ) throws(EnvelopeProblem) -> Value {
        guard let text = values[index].string, let value = read(text) else { throw bad(index) }
        return value
    }

    func textOrNull<Value>(
        at index: Int, _ read: (String) -> Value?
    ) throws(EnvelopeProblem) -> Value? {
        if values[index].isNull { return nil }
        return try text(at: index, read)
    }

    func seq(at index: Int) throws(EnvelopeProblem) -> Seq {
        guard let number = values[index].int64, number >= 0 else { throw bad(index) }
        return Seq(number)
    }

    func instant(at index: Int) throws(EnvelopeProblem) -> Instant {
        do {
            return try Instant(rfc3339: try text(at: index) { $0 })
        } catch {
            throw bad(index)
        }
    }

    private func bad(_ index: Int) -> EnvelopeProblem { .value(Envelope.keys[index]) }
}
