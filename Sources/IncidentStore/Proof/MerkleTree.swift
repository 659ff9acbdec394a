/// The tree of hashes of RFC 6962, section 2.1, over the envelopes of a log.
///
/// A leaf is `SHA-256(0x00 | envelope)`, a node `SHA-256(0x01 | left | right)`, the tree of nothing the hash
/// of no bytes. Its root stands for all entries as the chain's last hash does; but that one of them is in it
/// can be shown with a few hashes, without the others.
package struct MerkleTree: Hashable, Sendable {
    /// The hashes of the leaves, in the order of the log.
    package private(set) var leaves: [Digest32] = []

    package init() {}

    package mutating func append(leaf: Digest32) { leaves.append(leaf) }

    package mutating func append(_ envelope: [UInt8]) { append(leaf: Self.leaf(of: envelope)) }

    package static func leaf(of envelope: [UInt8]) -> Digest32 {
        HashChain.digest(of: 0x00, [envelope])
    }

    /// The hash of the first `count` leaves; of all where it is left out. Costs one hash for each leaf.
    package func root(count: Int? = nil) -> Digest32 {
        root(of: leaves.prefix(count ?? leaves.count))
    }

    /// What stands beside the way from one leaf to the root, from below (RFC 6962, section 2.1.1).
    package func path(of index: Int) -> [Digest32] {
        precondition(leaves.indices.contains(index), "a path leads from a leaf")
        return path(of: index, in: leaves[...])
    }

    private func root(of part: ArraySlice<Digest32>) -> Digest32 {
        guard let first = part.first else { return HashChain.digestOfNothing }
        guard part.count > 1 else { return first }
        let middle = part.startIndex + Self.split(part.count)
        return Self.node(root(of: part[..<middle]), root(of: part[middle...]))
    }

    private func path(of index: Int, in part: ArraySlice<Digest32>) -> [Digest32] {
        guard part.count > 1 else { return [] }
        let middle = part.startIndex + Self.split(part.count)
        return index < middle
            ? path(of: index, in: part[..<middle]) + [root(of: part[middle...])]
            : path(of: index, in: part[middle...]) + [root(of: part[..<middle])]
    }

    /// The largest power of two below the count, which is at least 2.
    private static func split(_ count: Int) -> Int {
        1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    }

    private static func node(_ left: Digest32, _ right: Digest32) -> Digest32 {
        HashChain.digest(of: 0x01, [left.bytes, right.bytes])
    }
}

extension MerkleTree {
    /// The root that a leaf and its path lead to; nil where the path does not fit a tree of that size.
    ///
    /// Source: RFC 9162, section 2.1.3.2 (read 2026-11), which checks the proofs of RFC 6962.
    package static func root(
        from leaf: Digest32, at index: Int, of count: Int, along path: [Digest32]
    ) -> Digest32? {
        guard index >= 0, index < count else { return nil }
        var (place, last, root) = (index, count - 1, leaf)
        for hash in path {
            guard last > 0 else { return nil }
            if place & 1 == 1 || place == last {
                root = node(hash, root)
                while place & 1 == 0, place > 0 { (place, last) = (place >> 1, last >> 1) }
            } else {
                root = node(root, hash)
            }
            (place, last) = (place >> 1, last >> 1)
        }
        return last == 0 ? root : nil
    }
}
