extension UnsafeRawBufferPointer {
    /// Lends the text without what colours it on a terminal, where it begins with such a thing; the record itself
    /// stays as it stood.
    func withoutColours<Result>(_ body: (Bytes) -> Result) -> Result {
        guard count > 2, self[0] == Self.escape, self[1] == UInt8(ascii: "[") else {
            return body(self)
        }
        var plain: [UInt8] = []
        plain.reserveCapacity(count)
        var place = 0
        while place < count {
            if let end = endOfColour(at: place) {
                place = end
            } else {
                plain.append(self[place])
                place += 1
            }
        }
        return plain.withUnsafeBytes(body)
    }

    /// Behind `ESC [ 0 ; 31 m`; nil where there is none. Sources: ECMA-48, 5.4 and 8.3.117.
    private func endOfColour(at start: Int) -> Int? {
        guard start + 2 < count, self[start] == Self.escape,
            self[start + 1] == UInt8(ascii: "[")
        else { return nil }
        var place = start + 2
        while place < count, (0x30...0x3F).contains(self[place]) { place += 1 }
        // `K`, which clears the rest of a line, goes with the colours of some programs.
        guard place < count, [UInt8(ascii: "m"), UInt8(ascii: "K")].contains(self[place]) else {
            return nil
        }
        return place + 1
    }

    private static let escape: UInt8 = 0x1B
}
