/// The street of an address in a form that can be compared: house number and street, without what is written in
/// many ways.
struct MailingAddress: Hashable, Sendable {
    /// The house number, or that of a post office box behind a `#`; empty where there is none.
    var house: [UInt8] = []
    /// The words of the street in one piece, their usual abbreviations written alike.
    var street: [UInt8] = []

    init() {}

    init(_ field: [UInt8], _ repairs: inout Repairs) {
        var words = Self.words(of: field)
        if let care = words.firstIndex(of: Self.careOf) {
            repairs.count(.address)
            words.removeSubrange(care...)
        }
        if let box = Self.postBox(in: words) {
            self = MailingAddress(postBox: box)
            return
        }
        if let first = words.first, first[0] < 0x3A {
            house = first
            words.removeFirst()
        }
        if let unit = words.dropFirst().firstIndex(where: { Self.units.contains($0) }) {
            words.removeSubrange(unit...)
        }
        street = Array(words.map { Self.short[$0] ?? $0 }.joined())
    }

    init(house: [UInt8], street: [UInt8]) {
        self.house = FieldText.folded(house, keepingDigits: true)
        self.street = Array(Self.words(of: street).map { Self.short[$0] ?? $0 }.joined())
    }

    init(postBox: [UInt8]) {
        house = [UInt8(ascii: "#")] + postBox
        street = Array("pobox".utf8)
    }

    var isEmpty: Bool { street.isEmpty }

    /// Lower-case words and numbers; `c/o` is one word.
    private static func words(of field: [UInt8]) -> [[UInt8]] {
        field.split { byte in
            !(byte >= 0x80 || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
                || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "/"))
        }.map { piece in
            piece.elementsEqual("c/o".utf8) || piece.elementsEqual("C/O".utf8)
                ? careOf : FieldText.folded(Array(piece), keepingDigits: true)
        }.filter { !$0.isEmpty }
    }

    /// The number behind `PO Box`, `P.O. Box`, `Box`.
    private static func postBox(in words: [[UInt8]]) -> [UInt8]? {
        guard let box = words.firstIndex(of: Array("box".utf8)), box <= 2,
            words.prefix(box).allSatisfy({ $0.count <= 2 }), box + 1 < words.count
        else { return nil }
        return words[box + 1]
    }

    private static let careOf = Array("c/o".utf8)

    private static func set(_ text: String) -> Set<[UInt8]> {
        Set(text.split(separator: " ").map { Array($0.utf8) })
    }

    /// From these words on, the address speaks of a part of the house.
    private static let units = set("apt apartment unit ste suite floor fl rm room bldg rear lot")

    private static let short: [[UInt8]: [UInt8]] = {
        let pairs = """
            street st avenue ave av ave road rd drive dr lane ln court ct place pl boulevard blvd circle cir
            terrace ter highway hwy parkway pkwy square sq trail trl turnpike tpke north n south s east e west w
            northeast ne northwest nw southeast se southwest sw saint st mount mt
            """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) }
        return Dictionary(
            uniqueKeysWithValues: stride(from: 0, to: pairs.count, by: 2).map {
                (pairs[$0], pairs[$0 + 1])
            })
    }()
}
