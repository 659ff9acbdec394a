extension Incident {
    /// An id made from the words of a name that no item of the kind has yet: `letters`, `letters-2`.
    public func freeID(for name: String, of kind: ItemKind) -> ItemID {
        let slug = ItemID.slug(of: name) ?? kind.rawValue
        var number = 1
        while true {
            let id = ItemID(known: number == 1 ? slug : "\(slug)-\(number)")
            if item(Target(kind, id)) == nil { return id }
            number += 1
        }
    }
}

extension ItemID {
    /// Whether the id was made from the words of that name, so that it tells them.
    public func isMade(from name: String) -> Bool {
        guard let slug = Self.slug(of: name) else { return false }
        return text == slug || text.hasPrefix(slug + "-")
    }

    /// Lower-case words joined by hyphens, at most 40 bytes; nil where a name has no letter or digit of ours.
    static func slug(of name: String) -> String? {
        let words = name.lowercased().split { !$0.isASCII || !($0.isLetter || $0.isNumber) }
        var slug = ""
        for word in words {
            let longer = slug.isEmpty ? String(word) : "\(slug)-\(word)"
            if longer.utf8.count > 40 { break }
            slug = longer
        }
        return slug.isEmpty ? words.first.map { String($0.prefix(40)) } : slug
    }
}
