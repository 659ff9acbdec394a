extension SafeText: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    public init(stringLiteral value: String) {
        self.init(value)
    }

    public init(stringInterpolation: Interpolation) {
        self = stringInterpolation.text.capped
    }

    /// Joins pieces that are sanitized one by one, so that none can complete another.
    public struct Interpolation: StringInterpolationProtocol, Sendable {
        var text = SafeText()

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) {
            text += SafeText(literal)
        }

        public mutating func appendInterpolation(_ value: SafeText) {
            text += value
        }

        public mutating func appendInterpolation(_ untrusted: some CustomStringConvertible) {
            text += SafeText(untrusted.description)
        }
    }
}
