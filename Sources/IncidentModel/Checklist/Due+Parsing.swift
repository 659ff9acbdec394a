extension Due {
    /// Reads a day, or an anchor with a distance: `discovery + 10 d`, `discovery+2 weeks`, `discovery`,
    /// `US-HIPAA-IND - 5 d`. Nil for any other text.
    public init?(_ typed: String) {
        if let day = Day(canonical: typed) {
            self = .on(day)
            return
        }
        var rest = typed[...]
        let distance = Self.takeDistance(from: &rest)
        guard let anchor = Anchor(String(rest)), let distance = distance ?? Distance(0, .day) else {
            return nil
        }
        self = .from(anchor, distance)
    }

    /// `HIPAA letters - 5 d` by the id of the first duty whose name has all of the words; nil where none has, or
    /// the text is a due day already, or has no distance yet.
    static func spellingOut(_ typed: String, knowing duties: [Standpoint.DutyName]) -> String? {
        guard Due(typed) == nil else { return nil }
        var rest = typed[...]
        guard let distance = takeDistance(from: &rest) else { return nil }
        let words = rest.lowercased().split(separator: " ")
        let duty = duties.first { duty in
            let name = Set(duty.name.lowercased().split(separator: " "))
            return words.allSatisfy { word in name.contains { $0.hasPrefix(word) } }
        }
        guard let duty, !words.isEmpty else { return nil }
        return Due.from(.duty(duty.rule), distance).text
    }

    /// Takes `+ 10 d` off the end; what ends otherwise stays as it is.
    private static func takeDistance(from text: inout Substring) -> Distance? {
        var rest = text.droppingLast(while: \.isWhitespace)
        guard let unit = takeUnit(from: &rest) else { return nil }
        rest = rest.droppingLast(while: \.isWhitespace)
        let digits = rest.suffix(while: { ("0"..."9").contains($0) })
        guard let number = Int(digits), digits.count <= 4 else { return nil }
        rest = rest.dropLast(digits.count).droppingLast(while: \.isWhitespace)
        guard let sign = rest.popLast(), "+-\u{2212}".contains(sign),
            let distance = Distance(sign == "+" ? number : -number, unit)
        else { return nil }
        text = rest
        return distance
    }

    private static func takeUnit(from text: inout Substring) -> Distance.Unit? {
        let word = text.suffix(while: \.isLetter)
        let names: [(String, Distance.Unit)] = [
            ("d", .day), ("day", .day), ("days", .day), ("w", .week), ("week", .week),
            ("weeks", .week), ("m", .month), ("month", .month), ("months", .month),
        ]
        guard let unit = names.first(where: { $0.0 == word.lowercased() })?.1 else { return nil }
        text = text.dropLast(word.count)
        return unit
    }
}

extension Due.Anchor {
    /// Reads the name of a milestone, blanks for hyphens, or the id of a rule in any case.
    public init?(_ typed: String) {
        let plain = typed.trimmed.lowercased()
        let word = plain.replacing(character: " ", by: "-").replacing(character: "_", by: "-")
        if let name = Milestone.Name(rawValue: word) {
            self = .milestone(name)
            return
        }
        let rule = typed.trimmed.uppercased()
        // The ids of rules begin with their jurisdiction, `US-`, or with who made them, `PCI-`.
        guard (4...64).contains(rule.utf8.count), rule.first?.isLetter == true,
            rule.contains("-"), rule.utf8.allSatisfy({ Self.isOfRule($0) })
        else { return nil }
        self = .duty(rule)
    }
}

extension Due.Anchor {
    private static func isOfRule(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
    }
}

extension Substring {
    fileprivate func droppingLast(while isDropped: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }

    fileprivate func suffix(while isTaken: (Character) -> Bool) -> Substring {
        suffix(reversed().prefix(while: isTaken).count)
    }
}
