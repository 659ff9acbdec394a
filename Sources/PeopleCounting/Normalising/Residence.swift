/// A postal code: a ZIP code, with the zeros that a spreadsheet dropped, or that of another country.
struct PostalCode: Hashable, Sendable {
    /// Five digits; nil for a code of another kind.
    private(set) var zip: UInt32?
    private(set) var other: [UInt8] = []

    init(_ field: [UInt8], _ repairs: inout Repairs) {
        guard !field.isEmpty else { return }
        let head = field.split { $0 == UInt8(ascii: "-") || $0 == 0x20 }.first.map(Array.init) ?? []
        let plain = FieldText.folded(field, keepingDigits: true)
        let isNumber = plain.allSatisfy { (0x30...0x39).contains($0) }
        guard isNumber, (3...9).contains(plain.count) else {
            other = plain
            return
        }
        // Nine digits in one piece, or the first five of `01234-5678`.
        let digits =
            head.count == plain.count && plain.count > 5
            ? Array(plain.prefix(plain.count - 4)) : head
        guard (3...5).contains(digits.count) else {
            other = plain
            return
        }
        if digits.count < 5 { repairs.count(.zipZero) }
        zip = digits.reduce(0) { $0 * 10 + UInt32($1 - 0x30) }
    }

    /// For comparing; 0 for none.
    func number(_ seed: UInt64) -> UInt32 {
        if let zip { return zip + 1 }
        guard !other.isEmpty else { return 0 }
        return UInt32(truncatingIfNeeded: Hashing.hash(other, seed)) | 0x8000_0000
    }

    /// The state or province that it belongs to.
    var area: String? {
        if let zip { return PostalArea.state(ofZIPPrefix: Int(zip / 100)) }
        return PostalArea.province(ofPostalCode: other)
    }
}

/// Where somebody gets post: by the state, by the postal code where that says more, or by the country.
enum Residence {
    /// The code of a jurisdiction, and how sure it is: 3 where state and postal code agree, 2 where one of them
    /// speaks, 1 where they differ, 0 for nowhere.
    static func resolve(
        state: [UInt8], code: PostalCode, country: [UInt8], _ repairs: inout Repairs
    ) -> (place: String?, weight: UInt8) {
        let word = FieldText.folded(state, keepingDigits: false)
        let named = PostalArea.code(word)
        if !word.isEmpty {
            if named == nil {
                repairs.count(.stateUnknown)
            } else if state.count != 2 || !state.allSatisfy({ (0x41...0x5A).contains($0) }) {
                repairs.count(.stateSpelling)
            }
        }
        let land = FieldText.folded(country, keepingDigits: false)
        let abroad = PostalArea.country(land)
        if let abroad, abroad != "US", abroad != "CA" { return (abroad, 2) }
        // A country that is not known here is not this one, whatever its postal code looks like.
        if !land.isEmpty, abroad == nil { return (nil, 0) }
        let area = code.area
        if let named { return (named, area == nil ? 2 : area == named ? 3 : 1) }
        if let area {
            repairs.count(.stateFromZIP)
            return (area, 2)
        }
        return (nil, 0)
    }
}
