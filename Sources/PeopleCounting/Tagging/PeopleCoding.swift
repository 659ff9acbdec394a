internal import IncidentModel

/// The people of a list as bytes, for the store: places by name once, then for each person the number of its place,
/// its elements and its tags. In the order of the tags, which says nothing of the order in the list.
public enum PeopleCoding {
    private static let version: UInt8 = 1

    public static func bytes(of people: [TaggedPerson]) -> [UInt8] {
        let codes = Set(people.map(\.jurisdiction)).sorted().map(\.code)
        let numbers = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, UInt16($0)) })
        var writer = ByteWriter()
        let tags = people.reduce(0) { $0 + $1.tags.count }
        writer.bytes.reserveCapacity(1_024 + 8 * codes.count + 5 * people.count + 16 * tags)
        writer.write(version)
        writer.write(UInt16(codes.count))
        for code in codes {
            writer.write(UInt8(code.utf8.count))
            writer.bytes += code.utf8
        }
        writer.write(UInt32(people.count))
        for person in people.sorted(by: TaggedPerson.comesBefore) {
            writer.write(numbers[person.jurisdiction.code] ?? 0)
            writer.write(person.elements.rawValue)
            writer.write(UInt8(person.tags.count))
            for tag in person.tags {
                writer.write(tag.high)
                writer.write(tag.low)
            }
        }
        return writer.bytes
    }

    /// Nil for bytes that no people were written as.
    public static func people(in bytes: [UInt8]) -> [TaggedPerson]? {
        var reader = ByteReader(bytes)
        guard reader.read(UInt8.self) == version, let count = reader.read(UInt16.self) else {
            return nil
        }
        var places: [Jurisdiction] = []
        for _ in 0..<count {
            guard let length = reader.read(UInt8.self), let text = reader.text(Int(length)),
                let place = Jurisdiction(text)
            else { return nil }
            places.append(place)
        }
        guard let number = reader.read(UInt32.self), number <= bytes.count / 5 else { return nil }
        var people: [TaggedPerson] = []
        people.reserveCapacity(Int(number))
        for _ in 0..<number {
            guard let person = person(&reader, places) else { return nil }
            people.append(person)
        }
        return reader.isAtEnd ? people : nil
    }

    private static func person(_ reader: inout ByteReader, _ places: [Jurisdiction])
        -> TaggedPerson?
    {
        guard let place = reader.read(UInt16.self), Int(place) < places.count,
            let elements = reader.read(UInt16.self), let count = reader.read(UInt8.self)
        else { return nil }
        var tags: [PersonTag] = []
        for _ in 0..<count {
            guard let high = reader.read(UInt64.self), let low = reader.read(UInt64.self),
                let tag = PersonTag(high: high, low: low)
            else { return nil }
            tags.append(tag)
        }
        return TaggedPerson(
            jurisdiction: places[Int(place)], elements: Elements(rawValue: elements), tags: tags)
    }
}

private struct ByteWriter {
    var bytes: [UInt8] = []

    mutating func write(_ value: some FixedWidthInteger) {
        withUnsafeBytes(of: value.bigEndian) { bytes.append(contentsOf: $0) }
    }
}

private struct ByteReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { place == bytes.count }

    mutating func read<Number: FixedWidthInteger>(_ type: Number.Type) -> Number? {
        let size = MemoryLayout<Number>.size
        guard place + size <= bytes.count else { return nil }
        defer { place += size }
        return bytes.withUnsafeBytes {
            Number(bigEndian: $0.loadUnaligned(fromByteOffset: place, as: Number.self))
        }
    }

    mutating func text(_ count: Int) -> String? {
        guard place + count <= bytes.count else { return nil }
        defer { place += count }
        return String(validating: bytes[place..<(place + count)], as: UTF8.self)
    }
}
