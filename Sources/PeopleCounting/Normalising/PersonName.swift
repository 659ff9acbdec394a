/// A name in a form that can be compared: small letters without accents and spaces.
struct PersonName: Hashable, Sendable {
    private(set) var first: [UInt8] = []
    private(set) var last: [UInt8] = []
    /// The first letter of the middle name; 0 for none.
    private(set) var middle: UInt8 = 0
    private(set) var generation: UInt8 = 0
    /// Something stood there that is nobody's name, such as `Baby Boy`.
    private(set) var hadPlaceholder = false

    var isEmpty: Bool { first.isEmpty && last.isEmpty && !hadPlaceholder }

    init(first: [UInt8], last: [UInt8], middle: [UInt8], suffix: [UInt8]) {
        self.first = name(first, Self.noFirstNames)
        self.last = name(withoutSuffix(last), Self.noNames)
        self.middle = FieldText.folded(middle, keepingDigits: false).first ?? 0
        if let found = Self.generation(FieldText.folded(suffix, keepingDigits: true)) {
            generation = found
        }
    }

    /// Reads `Smith, John A`, `John A. Smith Jr`.
    init(whole: [UInt8]) {
        let parts = whole.split(separator: UInt8(ascii: ","), maxSplits: 1)
        var words: [[UInt8]]
        if parts.count == 2,
            Self.generation(FieldText.folded(Array(parts[1]), keepingDigits: true)) == nil
        {
            last = name(withoutSuffix(Array(parts[0])), Self.noNames)
            words = Self.words(of: parts[1])
        } else {
            words = Self.words(of: whole[...])
            while let end = words.last,
                let found = Self.generation(FieldText.folded(end, keepingDigits: true)),
                words.count > 2
            {
                generation = found
                words.removeLast()
            }
            if words.count > 1 { last = name(words.removeLast(), Self.noNames) }
        }
        if let given = words.first { first = name(given, Self.noFirstNames) }
        if words.count > 1 { middle = FieldText.folded(words[1], keepingDigits: false).first ?? 0 }
    }

    private static func words(of text: ArraySlice<UInt8>) -> [[UInt8]] {
        text.split { $0 == 0x20 || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }.map(
            Array.init)
    }

    private mutating func name(_ field: [UInt8], _ placeholders: Set<[UInt8]>) -> [UInt8] {
        let folded = FieldText.folded(field, keepingDigits: false)
        guard placeholders.contains(folded) else { return folded }
        hadPlaceholder = true
        return []
    }

    /// `Smith Jr` is a last name with a generation behind it.
    private mutating func withoutSuffix(_ field: [UInt8]) -> [UInt8] {
        var words = Self.words(of: field[...])
        guard words.count > 1, let end = words.last,
            let found = Self.generation(FieldText.folded(end, keepingDigits: true))
        else { return field }
        generation = found
        words.removeLast()
        return Array(words.joined(separator: [0x20]))
    }

    private static func generation(_ word: [UInt8]) -> UInt8? {
        switch String(decoding: word, as: UTF8.self) {
        case "sr", "senior", "i", "1st": 1
        case "jr", "junior", "ii", "2nd": 2
        case "iii", "3rd": 3
        case "iv", "4th": 4
        default: nil
        }
    }

    /// What is written where a name is not known or not given.
    private static let noNames = set(
        "unknown unk none na notgiven noname refused refuse test dontknow declined anonymous x xx xxx"
    )

    /// What is written for somebody who has no name yet, or whose part in a family was asked for.
    private static let noFirstNames = noNames.union(
        set(
            """
            baby babyboy babygirl boy girl twin wife husband spouse mother mom father dad child infant male
            female daughter son man woman lady gentleman manof mr mrs ms dr minor patient
            """))

    private static func set(_ text: String) -> Set<[UInt8]> {
        Set(text.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
    }
}
