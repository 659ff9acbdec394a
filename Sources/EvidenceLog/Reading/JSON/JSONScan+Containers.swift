extension JSONScan {
    /// Passes over an array or an object, checking its grammar, without recursion.
    mutating func skipContainer() throws(Fault) {
        // One bit a level: whether it is an object.
        var (levels, depth) = (UInt64(0), 0)
        repeat {
            // Here a value begins, or the container that was opened last ends.
            if try open(&levels, &depth) { continue }
            try closeOrGoOn(&levels, &depth)
        } while depth > 0
    }

    /// Takes a value, or the opening of a container and the name of its first member; true where the next thing
    /// is a value again.
    private mutating func open(_ levels: inout UInt64, _ depth: inout Int) throws(Fault) -> Bool {
        skipSpace()
        let isObject = next == UInt8(ascii: "{")
        guard isObject || next == UInt8(ascii: "[") else {
            _ = try value()
            return false
        }
        guard depth < Self.depthLimit else { throw .tooDeep }
        place += 1
        levels = levels << 1 | (isObject ? 1 : 0)
        depth += 1
        skipSpace()
        if next == UInt8(ascii: isObject ? "}" : "]") { return false }
        if isObject { try skipName() }
        return true
    }

    /// Behind a value, or within an empty container: closes as many as end here, up to a comma.
    private mutating func closeOrGoOn(
        _ levels: inout UInt64, _ depth: inout Int
    ) throws(Fault) {
        while depth > 0 {
            skipSpace()
            let isObject = levels & 1 == 1
            if take(UInt8(ascii: isObject ? "}" : "]")) {
                levels >>= 1
                depth -= 1
                continue
            }
            guard take(UInt8(ascii: ",")) else { throw fault }
            skipSpace()
            if isObject { try skipName() }
            return
        }
    }

    private mutating func skipName() throws(Fault) {
        _ = try string()
        skipSpace()
        guard take(UInt8(ascii: ":")) else { throw fault }
    }
}
