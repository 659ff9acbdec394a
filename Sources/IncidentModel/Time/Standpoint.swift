/// Where somebody stands who says `today`, `yesterday`, `tomorrow` or `now`: a time, and the calendar of a zone.
public struct Standpoint: Hashable, Sendable {
    public let now: Instant
    public let zone: Zone
    /// What the duties in sight are called, so that `HIPAA letters - 5 d` can be said of one.
    public let duties: [DutyName]

    /// A duty by its name, and by the id of its rule.
    public struct DutyName: Hashable, Sendable {
        public let name: String
        public let rule: String

        public init(_ name: String, rule: String) {
            self.name = name
            self.rule = rule
        }
    }

    public init(now: Instant, in zone: Zone, duties: [DutyName] = []) {
        self.now = now
        self.zone = zone
        self.duties = duties
    }

    /// The day it is there.
    public var today: Day { zone.day(of: now) }

    private enum Word: String {
        case today, yesterday, tomorrow, now
    }

    /// What was typed with such words replaced by the days and the instant that they mean, to the minute; also
    /// as the sides of an interval, and behind `~`, `?` and `%`. Text of another format stays as it is.
    public func spellingOut(_ text: String, as format: FieldFormat) -> String {
        switch format {
        case .day: return word(in: text).map { day($0).text } ?? text
        case .due:
            if let word = word(in: text) { return day(word).text }
            return Due.spellingOut(text, knowing: duties) ?? text
        case .moment:
            let sides = text.split(separator: "/", omittingEmptySubsequences: false)
            return sides.map(side).joined(separator: "/")
        case .tally:
            let entries = text.split(separator: ";", omittingEmptySubsequences: false)
            return entries.map(entry).joined(separator: ";")
        default: return text
        }
    }

    /// An entry of a tally, its first word spelled out.
    private func entry(_ text: Substring) -> String {
        let start = text.drop(while: \.isWhitespace)
        let first = start.prefix { !$0.isWhitespace }
        guard let word = word(in: first), word != .now else { return String(text) }
        return text[..<start.startIndex] + day(word).text + start[first.endIndex...]
    }

    private func side(_ text: Substring) -> String {
        let start = text.drop(while: \.isWhitespace)
        let qualifier = start.first.flatMap { "~?%".contains($0) ? String($0) : nil } ?? ""
        guard let word = word(in: start.dropFirst(qualifier.count)) else { return String(text) }
        return qualifier + (word == .now ? minute : day(word).text)
    }

    private func word(in text: some StringProtocol) -> Word? {
        Word(rawValue: text.trimmed.lowercased())
    }

    private func day(_ word: Word) -> Day {
        switch word {
        case .yesterday: today.adding(days: -1) ?? today
        case .tomorrow: today.adding(days: 1) ?? today
        case .today, .now: today
        }
    }

    private var minute: String {
        now.text(offsetMinutes: StampedInstant(now, in: zone).offsetMinutes, precision: .minute)
    }
}
