import IncidentModel

/// The tags of an event of DFIR-IRIS: those of the entry, and what IRIS has no column for.
///
/// `when:2019-02/2019-03`, `lane:attacker`, `kind:found`, `person:kh`, `system:mail`, `privileged`, and ids of
/// ATT&CK as they are. A tag of an entry that would be taken for one of these stands behind `tag:`. Bars and
/// commas, which part tags in IRIS, are written `%7C` and `%2C`.
struct IrisTags {
    var tags: [String] = []
    var techniques: [String] = []
    var people: [String] = []
    var systems: [String] = []
    var when: Moment?
    var lane: Lane?
    var kind: TimelineEntry.Kind?
    var isPrivileged = false

    // MARK: Writing

    var text: String {
        var all = tags.map { Self.isTaken($0) ? "tag:\($0)" : $0 } + techniques
        if let when { all.append("when:\(when.text)") }
        if let lane { all.append("lane:\(lane.label)") }
        if let kind { all.append("kind:\(kind.rawValue)") }
        all += people.map { "person:\($0)" } + systems.map { "system:\($0)" }
        if isPrivileged { all.append("privileged") }
        return all.map { CellText.written(Self.encoded($0)) }.joined(separator: "|")
    }

    private static func isTaken(_ tag: String) -> Bool {
        if tag == "privileged" || AttackTechnique(tag) != nil { return true }
        return ["tag:", "when:", "lane:", "kind:", "person:", "system:"].contains {
            tag.hasPrefix($0)
        }
    }

    // MARK: Reading

    init() {}

    init(reading cell: String) {
        for piece in cell.parts(at: ["|", ","]) {
            let tag = Self.decoded(CellText.read(piece.trimmingBlanks)).onOneLine
            if !tag.isEmpty { take(tag) }
        }
    }

    private mutating func take(_ tag: String) {
        if let technique = AttackTechnique(tag) {
            if !techniques.contains(technique.id) { techniques.append(technique.id) }
        } else if tag == "privileged" {
            isPrivileged = true
        } else if !takeNamed(tag) {
            tags.append(tag)
        }
    }

    /// False for a tag that says nothing of ours, which is then one of the entry.
    private mutating func takeNamed(_ tag: String) -> Bool {
        guard let colon = tag.firstIndex(of: ":") else { return false }
        let value = String(tag[tag.index(after: colon)...])
        guard !value.isEmpty else { return false }
        switch tag[..<colon] {
        case "tag": tags.append(value)
        case "person": people.append(value)
        case "system": systems.append(value)
        case "when":
            guard when == nil, let moment = Moment(canonical: value) else { return false }
            when = moment
        case "lane":
            guard lane == nil, Self.isWord(value) else { return false }
            lane = Lane(value)
        case "kind":
            guard kind == nil, let word = TimelineEntry.Kind(rawValue: value) else { return false }
            kind = word
        default: return false
        }
        return true
    }

    private static func isWord(_ text: String) -> Bool {
        do throws(FieldProblem) {
            return try Schema.value(of: text, for: .lane, of: .entry) == .text(text)
        } catch {
            return false
        }
    }

    // MARK: Separators

    private static let codes: [(plain: String, code: String)] = [
        ("%", "%25"), ("|", "%7C"), (",", "%2C"), (";", "%3B"),
    ]

    /// A per cent sign is only written so where it would be read as one of these.
    static func encoded(_ text: String) -> String {
        var result = text
        for (_, code) in codes {
            result = result.replacingAll(code, with: "%25" + code.dropFirst())
        }
        for (plain, code) in codes.dropFirst() { result = result.replacingAll(plain, with: code) }
        return result
    }

    static func decoded(_ text: String) -> String {
        var result = text
        guard result.contains("%") else { return result }
        for (plain, code) in codes.dropFirst() { result = result.replacingAll(code, with: plain) }
        return result.replacingAll("%25", with: "%")
    }
}

extension String {
    /// Parted at these scalars, whatever stands behind them.
    func parts(at separators: Set<Unicode.Scalar>) -> [String] {
        unicodeScalars.split(whereSeparator: separators.contains).map { String($0) }
    }

    /// Line breaks as blanks.
    var onOneLine: String {
        guard utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return self }
        return String(
            String.UnicodeScalarView(
                unicodeScalars.map { $0 == "\n" || $0 == "\r" ? " " : $0 }))
    }

    /// Compared scalar by scalar.
    func replacingAll(_ old: String, with new: String) -> String {
        let (text, wanted) = (Array(utf8), Array(old.utf8))
        var (result, place) = ([UInt8](), 0)
        result.reserveCapacity(text.count)
        while place < text.count {
            if text[place...].starts(with: wanted) {
                result += Array(new.utf8)
                place += wanted.count
            } else {
                result.append(text[place])
                place += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
