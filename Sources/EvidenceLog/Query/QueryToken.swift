/// One piece of a typed search: `-user:"svc report"` and where it stands.
struct QueryToken: Hashable {
    /// The field before the first colon; nil where there is none.
    var field: String?
    var value: String
    /// In quotation marks: the last word is not only begun.
    var isExact = false
    var isNegated = false
    /// From 1.
    var column: Int

    /// The same without a field: the colon is one of the text.
    var asText: QueryToken {
        guard let field else { return self }
        var token = self
        (token.field, token.value) = (nil, field + ":" + value)
        return token
    }

    /// Splits at white space, but not between quotation marks.
    static func all(in typed: String) throws(QueryProblem) -> [QueryToken] {
        var tokens: [QueryToken] = []
        var place = typed.startIndex
        var column = 1
        while place < typed.endIndex {
            guard !typed[place].isWhitespace else {
                place = typed.index(after: place)
                column += 1
                continue
            }
            let start = column
            var token = QueryToken(value: "", column: start)
            if typed[place] == "-" {
                token.isNegated = true
                place = typed.index(after: place)
                column += 1
            }
            try token.read(typed, &place, &column)
            if token.isNegated, token.value.isEmpty, token.field == nil {
                throw .nothingBehind("-", column: start)
            }
            tokens.append(token)
        }
        return tokens
    }

    private mutating func read(
        _ typed: String, _ place: inout String.Index, _ column: inout Int
    ) throws(QueryProblem) {
        while place < typed.endIndex, !typed[place].isWhitespace {
            switch typed[place] {
            case "\"":
                isExact = true
                try readQuoted(typed, &place, &column)
            case ":" where isField(endingAt: typed[place...]):
                field = value
                value = ""
            default: value.append(typed[place])
            }
            place = typed.index(after: place)
            column += 1
        }
    }

    private mutating func readQuoted(
        _ typed: String, _ place: inout String.Index, _ column: inout Int
    ) throws(QueryProblem) {
        let opened = column
        place = typed.index(after: place)
        column += 1
        while place < typed.endIndex, typed[place] != "\"" {
            value.append(typed[place])
            place = typed.index(after: place)
            column += 1
        }
        guard place < typed.endIndex else { throw .openQuote(column: opened) }
    }

    /// Whether what stands before a colon names a field.
    private func isField(endingAt rest: Substring) -> Bool {
        field == nil && !isExact && Self.isName(value) && !rest.hasPrefix("://")
    }

    /// `10:42` and `C:\Users` have no field before their colon.
    private static func isName(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, text.unicodeScalars.count > 1,
            first.properties.isAlphabetic || "_@".unicodeScalars.contains(first)
        else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || "_-.@".unicodeScalars.contains(scalar)
        }
    }
}
