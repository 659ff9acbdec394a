/// How sure a date is (EDTF level 1, Library of Congress EDTF specification, 2019-02-04).
public enum MomentQualifier: Hashable, Sendable, CaseIterable {
    case exact
    /// `~`: about this date.
    case approximate
    /// `?`: this date, if the source is right.
    case uncertain
    /// `%`: both.
    case approximateAndUncertain

    public var isApproximate: Bool { self == .approximate || self == .approximateAndUncertain }
    public var isUncertain: Bool { self == .uncertain || self == .approximateAndUncertain }

    var sign: String {
        switch self {
        case .exact: ""
        case .approximate: "~"
        case .uncertain: "?"
        case .approximateAndUncertain: "%"
        }
    }
}
