internal import Glibc
internal import Synchronization

/// The transitions of a zone, as this machine's database has them (RFC 8536, version 2 or later).
///
/// Read by hand because the board's first frame needs the zone, and Foundation loads its own tables for
/// that, some ten milliseconds; a file takes a fraction of one.
struct ZoneFile: Sendable {
    struct Kind: Sendable {
        let offset: Int
        let abbreviation: String
    }

    /// Seconds since 1970 UTC, ascending; each with the kind of time that begins then.
    private let starts: [Int64]
    private let kindOfStart: [UInt8]
    private let kinds: [Kind]
    /// Whether a rule goes on changing the clock after the last transition.
    private let hasRuleAtEnd: Bool

    /// What holds at that second; nil where only the rule at the end of the file could say.
    func kind(at second: Int64) -> Kind? {
        guard let last = starts.last else { return hasRuleAtEnd ? nil : kinds.first }
        guard second < last || !hasRuleAtEnd else { return nil }
        let place = firstStart(after: second)
        // Before the first transition the first kind holds.
        return place == 0 ? kinds.first : kinds[Int(kindOfStart[place - 1])]
    }

    private func firstStart(after second: Int64) -> Int {
        var (low, high) = (0, starts.count)
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= second { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: Reading

    private static let known = Mutex<[String: ZoneFile]>([:])

    /// The file of that name, read once: a list of incidents names the same few zones thousands of times.
    static func shared(named identifier: String) -> ZoneFile? {
        if let file = known.withLock({ $0[identifier] }) { return file }
        let file = ZoneFile(named: identifier)
        known.withLock { $0[identifier] = file }
        return file
    }

    /// Nil where there is no such file, or it is not understood; then Foundation has to help.
    init?(named identifier: String) {
        guard let bytes = Self.read("/usr/share/zoneinfo/\(identifier)") else { return nil }
        var reader = Reader(bytes: bytes)
        guard let first = reader.header(), first.version >= UInt8(ascii: "2") else { return nil }
        reader.skip(first.bodyLength(timeSize: 4))
        guard let header = reader.header(), let body = reader.body(header) else { return nil }
        (starts, kindOfStart, kinds) = body
        hasRuleAtEnd = reader.rest.contains(UInt8(ascii: ","))
    }

    private static func read(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = Glibc.read(file, &bytes, bytes.count)
        return count > 0 ? Array(bytes.prefix(count)) : nil
    }
}

/// The six counts of one part of the file.
private struct Header {
    let version: UInt8
    let counts: [Int]

    var times: Int { counts[3] }
    var kinds: Int { counts[4] }
    var characters: Int { counts[5] }

    func bodyLength(timeSize: Int) -> Int {
        times * (timeSize + 1) + kinds * 6 + characters + counts[2] * (timeSize + 4) + counts[1]
            + counts[0]
    }
}

/// Takes the file apart from the front; every piece is nil where the file is too short.
private struct Reader {
    let bytes: [UInt8]
    var place = 0

    var rest: ArraySlice<UInt8> { bytes[min(place, bytes.count)...] }

    mutating func skip(_ count: Int) { place += count }

    private mutating func number(_ size: Int) -> Int64? {
        guard place + size <= bytes.count else { return nil }
        defer { place += size }
        let start: Int64 = bytes[place] >= 0x80 ? -1 : 0
        return bytes[place..<place + size].reduce(start) { $0 << 8 | Int64($1) }
    }

    mutating func header() -> Header? {
        guard place + 44 <= bytes.count, bytes[place..<place + 4].elementsEqual("TZif".utf8) else {
            return nil
        }
        let version = bytes[place + 4]
        place += 20
        let counts = (0..<6).compactMap { _ in number(4) }.map { Int($0) }
        guard counts.count == 6, counts.allSatisfy({ (0...65_536).contains($0) }) else {
            return nil
        }
        return Header(version: version, counts: counts)
    }

    mutating func body(_ header: Header) -> ([Int64], [UInt8], [ZoneFile.Kind])? {
        guard place + header.bodyLength(timeSize: 8) <= bytes.count, header.kinds > 0 else {
            return nil
        }
        let starts = (0..<header.times).compactMap { _ in number(8) }
        let kindOfStart = Array(bytes[place..<place + header.times])
        skip(header.times)
        let records = (0..<header.kinds).compactMap { _ in record() }
        let names = bytes[place..<place + header.characters]
        skip(header.characters + header.counts[2] * 12 + header.counts[1] + header.counts[0])
        let kinds = records.map { record in
            let name = names.dropFirst(record.name).prefix { $0 != 0 }
            return ZoneFile.Kind(
                offset: record.offset, abbreviation: String(decoding: name, as: UTF8.self))
        }
        guard kindOfStart.allSatisfy({ Int($0) < kinds.count }) else { return nil }
        return (starts, kindOfStart, kinds)
    }

    /// Offset from UTC, whether it is summer time, and where its name begins.
    private mutating func record() -> (offset: Int, name: Int)? {
        guard let offset = number(4) else { return nil }
        skip(1)
        defer { skip(1) }
        return place < bytes.count ? (Int(offset), Int(bytes[place])) : nil
    }
}
