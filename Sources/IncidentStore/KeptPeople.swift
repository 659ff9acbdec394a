public import IncidentModel

/// What is kept of the people of one list, for counting the next one: bytes, of which nobody can tell who the
/// people are.
///
/// They lie beside the log; the entry that adds the list names their digest.
public struct KeptPeople: Hashable, Sendable {
    /// The item of the list.
    public let list: ItemID
    public let bytes: [UInt8]

    public init(list: ItemID, bytes: [UInt8]) {
        self.list = list
        self.bytes = bytes
    }

    /// What the list's field `digest` holds: SHA-256 of the bytes, in hexadecimal digits.
    public var digest: String { HashChain.digest(of: bytes).description }

    /// The bytes in pieces that a row of a table can hold.
    package var parts: [ArraySlice<UInt8>] {
        stride(from: 0, to: max(1, bytes.count), by: Self.partLength).map {
            bytes[$0..<min($0 + Self.partLength, bytes.count)]
        }
    }

    /// The pieces of several lists, in order, put together again.
    package static func joining(
        _ parts: [(IncidentID, ItemID, [UInt8])]
    ) -> [(IncidentID, KeptPeople)] {
        var found: [(incident: IncidentID, list: ItemID, bytes: [UInt8])] = []
        for (incident, list, bytes) in parts {
            if let last = found.last, last.incident == incident, last.list == list {
                found[found.count - 1].bytes += bytes
            } else {
                found.append((incident, list, bytes))
            }
        }
        return found.map { ($0.incident, KeptPeople(list: $0.list, bytes: $0.bytes)) }
    }

    private static let partLength = 256 << 10
}
