/// A name and its value in an object of JSON.
public struct JSONMember: Hashable, Sendable {
    public let key: String
    public var value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
        self.key = key
        self.value = value
    }
}
