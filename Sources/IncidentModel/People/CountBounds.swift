/// How many people there are by a revision, at the least and at the most.
///
/// A number is taken by its word: an estimate says its own number, a bound one end, and a placeholder
/// nothing, as nobody counted.
public struct CountBounds: Hashable, Sendable {
    /// 0 where the revision does not say.
    public let least: Int
    /// Nil where the revision does not say.
    public let most: Int?

    init(least: Int, most: Int?) {
        self.least = least
        self.most = most
    }

    public init(_ revision: CountRevision) {
        let ends: (least: Int, most: Int?) =
            switch revision.count {
            case .exactly(let number): (number, number)
            case .between(let low, let high): (low, high)
            case .some: (1, nil)
            }
        switch revision.basis {
        case .placeholder where revision.count != .some: self.init(least: 0, most: nil)
        case .upperBound: self.init(least: 0, most: ends.most)
        case .lowerBound: self.init(least: ends.least, most: nil)
        case .placeholder, .estimate, .confirmed: self.init(least: ends.least, most: ends.most)
        }
    }

    /// Whether there are more people here than there, whatever the true numbers are.
    func isSurelyAbove(_ other: CountBounds) -> Bool { other.most.map { least > $0 } ?? false }

    /// Whether both cannot be the same number of people.
    func disagrees(with other: CountBounds) -> Bool {
        isSurelyAbove(other) || other.isSurelyAbove(self)
    }
}
