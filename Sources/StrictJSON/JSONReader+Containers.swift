extension JSONReader {
    mutating func array() throws(JSONFault) -> JSONValue {
        try descend()
        defer { depth -= 1 }
        var elements: [JSONValue] = []
        guard !take(UInt8(ascii: "]")) else { return .array(elements) }
        while true {
            elements.append(try value())
            skipSpace()
            if take(UInt8(ascii: "]")) { return .array(elements) }
            guard take(UInt8(ascii: ",")) else { throw refusal }
            skipSpace()
        }
    }

    mutating func object() throws(JSONFault) -> JSONValue {
        try descend()
        defer { depth -= 1 }
        var members: [JSONMember] = []
        guard !take(UInt8(ascii: "}")) else { return .object(members) }
        members.reserveCapacity(8)
        var names = JSONNames()
        while true {
            let start = position
            guard next == UInt8(ascii: "\"") else { throw refusal }
            let key = try string()
            guard names.insert(key, into: members) else {
                throw JSONFault(.duplicateKey, at: start)
            }
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw refusal }
            skipSpace()
            members.append(JSONMember(key, try value()))
            skipSpace()
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw refusal }
            skipSpace()
        }
    }
}

/// The names of an object: compared one by one while few, then by hash.
private struct JSONNames {
    private static let few = 12
    private var hashed: Set<String> = []

    /// False where the name is already there.
    mutating func insert(_ key: String, into members: [JSONMember]) -> Bool {
        if members.count < Self.few { return !members.contains { $0.key == key } }
        if hashed.isEmpty { hashed = Set(members.map(\.key)) }
        return hashed.insert(key).inserted
    }
}
