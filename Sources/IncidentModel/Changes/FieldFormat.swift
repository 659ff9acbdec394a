/// How a field is written, and what it may hold: the one place where typed text becomes a value.
public enum FieldFormat: Hashable, Sendable {
    /// Free text without line breaks, up to 4,096 bytes.
    case line
    /// Free text of up to 64 KiB.
    case block
    /// One of a few words.
    case word([String])
    /// One of a few words, or another plain one.
    case openWord([String])
    case moment
    case day
    /// A day, or `discovery + 10 d`, `US-HIPAA-IND - 5 d`.
    case due
    /// A whole number from 0 to 999,999,999,999.
    case number
    /// `7/12`, or `7`.
    case progress
    /// Numbers day by day: `2019-04-05 sent 4870; 2019-04-12 returned 9`, up to 64 KiB. An entry without
    /// a day is of `today`, and wrong where nobody says which day that is.
    case tally([DayTally.Kind], today: Day? = nil)
    /// `1 2019-05-02 text` of each addendum, separated by `;`.
    case addenda
    /// Texts separated by `;`.
    case list
    /// Words of `LegalEntity` separated by `;`, or own ones behind `x-`.
    case entities
    /// Ids of ATT&CK separated by `;`.
    case techniques
    /// `yes` or `no`.
    case flag
    /// A zone of the IANA database.
    case zone
    case hours
    case recurrence
    /// How far a clock is ahead: `+00:03:20`, `-2 h`.
    case skew
    case revision
    /// `11658`, `200..700`, `some`.
    case people
    /// `US-MA`, `DE`, `unresolved`.
    case jurisdiction
    /// The reference of an incident.
    case reference
    /// This text, to the letter: a word that has to be typed before something grave.
    case exactly(String)

    /// The canonical value of what was typed; blank text is `.none`.
    public func value(of typed: String) throws(FieldProblem) -> Value {
        let text = typed.trimmed
        guard !text.isEmpty else { return .none }
        guard text.utf8.count <= longest else { throw .tooLong(longest) }
        switch self {
        case .list: return .list(try items(of: text))
        case .entities: return .list(try entities(items(of: text)))
        case .addenda: return .list(try Addendum.parse(items(of: text)).map(\.line))
        case .techniques: return .list(try AttackTechnique.parse(items(of: text)))
        case .revision: return .revision(try CountRevision(parsing: text))
        default: return .text(try canonical(text))
        }
    }

    /// Checks a value that did not come as typed text, and gives its canonical form.
    public func value(checking value: Value) throws(FieldProblem) -> Value {
        switch (self, value) {
        case (_, .none): return .none
        case (.revision, .revision), (.list, .list): return value
        case (.entities, .list(let items)): return .list(try entities(items))
        case (.addenda, .list(let items)): return .list(try Addendum.parse(items).map(\.line))
        case (.techniques, .list(let items)): return .list(try AttackTechnique.parse(items))
        case (.list, .text(let text)), (_, .text(let text)): return try self.value(of: text)
        default: throw .wrongShape
        }
    }

    private var longest: Int {
        switch self {
        case .block, .tally: 65_536
        default: 4_096
        }
    }

    private func items(of text: String) throws(FieldProblem) -> [String] {
        try oneLine(text).split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    }

    private func entities(_ items: [String]) throws(FieldProblem) -> [String] {
        var words: [String] = []
        for item in items {
            guard let word = LegalEntity.word(of: item) else {
                throw .unknownEntity(number: words.count + 1, near: LegalEntity.near(item))
            }
            words.append(word)
        }
        return words
    }

    private func oneLine(_ text: String) throws(FieldProblem) -> String {
        guard !text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { throw .lineBreak }
        return text
    }

    private func canonical(_ text: String) throws(FieldProblem) -> String {
        switch self {
        case .line, .list, .entities, .addenda, .techniques: try oneLine(text)
        case .block, .revision: text
        case .word(let words): try word(text, of: words)
        case .openWord(let words): try openWord(text, of: words)
        case .moment, .day, .due, .hours, .recurrence, .zone: try time(text)
        case .number: try number(text)
        case .progress: try progress(text)
        case .skew: try skew(text)
        case .tally(let kinds, let today):
            try DayTally.parse(oneLine(text), counting: kinds, today: today).text
        case .flag: try flag(text)
        case .people, .jurisdiction, .reference: try name(text)
        case .exactly(let wanted): try exact(text, wanted)
        }
    }

    private func word(_ text: String, of words: [String]) throws(FieldProblem) -> String {
        let wanted = plain(text)
        if let exact = words.first(where: { $0 == wanted }) { return exact }
        let begun = words.filter { $0.hasPrefix(wanted) }
        guard begun.count == 1, let only = begun.first else { throw .notOneOf(words) }
        return only
    }

    private func openWord(_ text: String, of words: [String]) throws(FieldProblem) -> String {
        let wanted = text.lowercased().replacing(character: " ", by: "-")
        // The characters of a plain name are those of a reference.
        guard IncidentID(wanted) != nil else { throw .notAWord(known: words) }
        return wanted
    }

    /// Words are written with hyphens; blanks and underscores are taken for them.
    private func plain(_ text: String) -> String {
        text.lowercased().replacing(character: " ", by: "-").replacing(character: "_", by: "-")
    }

    private func time(_ text: String) throws(FieldProblem) -> String {
        switch self {
        case .day: do { return try Day.parse(text).text } catch { throw .notADay }
        case .due:
            guard let due = Due(text) else { throw .notADue }
            return due.text
        case .hours:
            // The text is the same in every zone.
            do { return try OpeningHours.parse(text, in: .utc).text } catch {
                throw .notOpeningHours
            }
        case .recurrence:
            do { return try Recurrence.parse(text).text } catch { throw .notARecurrence }
        case .zone:
            guard let zone = Zone(text) else { throw .unknownZone }
            return zone.identifier
        default: do { return try Moment.parse(text).text } catch { throw .notAMoment(error) }
        }
    }

    private func number(_ text: String) throws(FieldProblem) -> String {
        let digits = text.filter { $0 != "," && $0 != "_" }
        guard let number = Int(digits), (0...Self.largest).contains(number) else {
            throw .notANumber
        }
        return String(number)
    }

    private func progress(_ text: String) throws(FieldProblem) -> String {
        guard let progress = Progress(text) else { throw .notProgress }
        return progress.text
    }

    private func skew(_ text: String) throws(FieldProblem) -> String {
        guard let skew = ClockSkew(text) else { throw .notASkew }
        return skew.text
    }

    private func name(_ text: String) throws(FieldProblem) -> String {
        switch self {
        case .people:
            guard let count = PeopleCount(text) else { throw .notAPeopleCount }
            return count.text
        case .jurisdiction:
            guard let jurisdiction = Jurisdiction(text) else { throw .notAJurisdiction }
            return jurisdiction.code
        default:
            guard let id = IncidentID(text) else { throw .notAReference }
            return id.text
        }
    }

    private func exact(_ text: String, _ wanted: String) throws(FieldProblem) -> String {
        guard text == wanted else { throw .notOneOf([wanted]) }
        return text
    }

    private func flag(_ text: String) throws(FieldProblem) -> String {
        switch text.lowercased() {
        case "yes", "y", "true", "1", "on": "yes"
        case "no", "n", "false", "0", "off": "no"
        default: throw .notOneOf(["yes", "no"])
        }
    }

    /// More people than live on Earth, and far from any overflow.
    public static let largest = 999_999_999_999
}

extension StringProtocol {
    /// The text without white space at both ends.
    var trimmed: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
