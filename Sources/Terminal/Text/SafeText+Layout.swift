extension SafeText {
    /// Where the text stands in a field that is wider.
    public enum Alignment: Hashable, Sendable {
        case left, right
    }

    /// The longest piece from the left of at most `columns` terminal columns.
    public func prefix(columns: Int) -> SafeText {
        guard width > columns else { return self }
        guard columns > 0 else { return SafeText() }
        if isASCII {
            return SafeText(
                sanitized: String(Substring(storage.utf8.prefix(columns))), width: columns,
                hasHiddenCharacters: hasHiddenCharacters)
        }
        var rest = clusters
        var (used, end) = (0, storage.startIndex)
        while let cluster = rest.next(), used + cluster.width <= columns {
            used += cluster.width
            end = rest.index
        }
        return SafeText(
            sanitized: String(storage[..<end]), width: used,
            hasHiddenCharacters: hasHiddenCharacters)
    }

    /// At most `columns` terminal columns; where something is cut, the last is an ellipsis.
    public func truncated(to columns: Int) -> SafeText {
        guard width > columns else { return self }
        return columns > 0 ? prefix(columns: columns - 1) + Self.ellipsis : SafeText()
    }

    /// Blanks beside the text up to `columns` terminal columns; a wider text stays as it is.
    public func padded(to columns: Int, alignment: Alignment = .left) -> SafeText {
        let missing = min(columns, Self.columnLimit) - width
        guard missing > 0 else { return self }
        let blanks = SafeText(
            sanitized: String(repeating: " ", count: missing), width: missing)
        return alignment == .left ? self + blanks : blanks + self
    }

    /// Exactly `columns` terminal columns: truncated or padded.
    public func fitted(to columns: Int, alignment: Alignment = .left) -> SafeText {
        truncated(to: columns).padded(to: columns, alignment: alignment)
    }

    static let ellipsis = SafeText(sanitized: "…", width: 1)
}

/// Gathers clusters into a text and counts columns on the way.
struct LineBuilder {
    private var scalars = String.UnicodeScalarView()
    private(set) var width = 0

    var isEmpty: Bool { width == 0 }

    mutating func append(_ cluster: Cluster) {
        scalars.append(cluster.base)
        scalars.append(contentsOf: cluster.marks)
        width += cluster.width
    }

    func text(hidden: Bool) -> SafeText {
        SafeText(sanitized: String(scalars), width: width, hasHiddenCharacters: hidden)
    }
}
