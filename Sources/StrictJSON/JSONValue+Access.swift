extension JSONValue {
    /// The value of the member with that name; nil where there is none, or this is no object.
    /// Cost: linear in the number of members.
    public subscript(key: String) -> JSONValue? {
        members?.first { $0.key == key }?.value
    }

    /// The element at that place; nil where there is none, or this is no array.
    public subscript(index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index)
        else { return nil }
        return elements[index]
    }

    /// The members in their order; nil where this is no object.
    public var members: [JSONMember]? {
        guard case .object(let members) = self else { return nil }
        return members
    }

    /// The elements in their order; nil where this is no array.
    public var elements: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    /// The text; nil where this is no string.
    public var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The exact integer; nil where this is none, or it is beyond `Int`.
    public var int: Int? {
        guard case .number(let number) = self else { return nil }
        return number.int
    }

    /// The exact integer; nil where this is none, or it is beyond 64 bits.
    public var int64: Int64? {
        guard case .number(let number) = self else { return nil }
        return number.int64
    }

    public var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    public var isNull: Bool { self == .null }

    /// Puts the value in place of the member with that name, or after the last member where there
    /// is none. Anything but an object becomes an object of this one member.
    public mutating func set(_ key: String, to value: JSONValue) {
        var members = members ?? []
        if let index = members.firstIndex(where: { $0.key == key }) {
            members[index].value = value
        } else {
            members.append(JSONMember(key, value))
        }
        self = .object(members)
    }
}
