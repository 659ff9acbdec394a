extension Recurrence {
    /// Reads `daily`, `weekly`, `monthly` or `every N days`, `weeks`, `months` (the singular is
    /// accepted), words parted by single spaces; behind it, where need be, `from` and the first day.
    public static func parse(_ text: String) throws(ScheduleError) -> Recurrence {
        guard !text.isEmpty else { throw .empty(column: 0) }
        guard text.utf8.count <= 64 else { throw .tooLong(column: 64) }
        let parts = text.split(separator: " from ", maxSplits: 1).map(String.init)
        let recurrence = try parseWords(parts[0])
        guard parts.count == 2 else { return recurrence }
        guard let first = Day(canonical: parts[1]) else {
            throw .noSuchRecurrence(column: parts[0].utf8.count + 6)
        }
        return recurrence.starting(on: first)
    }

    private static func parseWords(_ text: String) throws(ScheduleError) -> Recurrence {
        switch text {
        case "daily": return .daily
        case "weekly": return .weekly
        case "monthly": return .monthly
        default: return try parseEvery(text)
        }
    }

    private static func parseEvery(_ text: String) throws(ScheduleError) -> Recurrence {
        let words = text.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, words[0] == "every" else { throw .noSuchRecurrence(column: 0) }
        let countColumn = 6
        let isNumber = words[1].utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        guard isNumber, !words[1].isEmpty else { throw .noSuchRecurrence(column: countColumn) }
        let unitColumn = countColumn + words[1].utf8.count + 1
        guard let unit = Unit.allCases.first(where: { isName(words[2], of: $0) }) else {
            throw .noSuchRecurrence(column: unitColumn)
        }
        guard let count = Int(words[1]), let recurrence = Recurrence(every: count, unit) else {
            throw .countOutOfRange(column: countColumn)
        }
        return recurrence
    }

    private static func isName(_ word: Substring, of unit: Unit) -> Bool {
        word == unit.rawValue || word == unit.rawValue + "s"
    }
}
