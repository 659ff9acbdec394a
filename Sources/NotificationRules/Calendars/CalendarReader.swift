import IncidentModel
import StrictYAML

private enum CalendarKey: String, RuleFileKey {
    case name, source, weekend, holidays
}

private enum HolidayKey: String, RuleFileKey {
    case name, on, shift, from, until
}

private enum MonthName: String, CaseIterable {
    case january, february, march, april, may, june, july, august, september, october, november
    case december

    var number: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }
}

private enum WeekdayName: String, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    var weekday: Weekday { Weekday.allCases[Self.allCases.firstIndex(of: self) ?? 0] }
}

/// Reads the calendars of one file.
struct CalendarReader {
    static let yearBounds = 1...9999

    private var nodes: NodeReader
    private var calendars: [HolidayCalendar] = []

    /// The calendars in the order of the file; one that holds a wrong entry is left out.
    static func read(
        _ text: String, file: String
    ) -> (calendars: [HolidayCalendar], problems: [RuleProblem]) {
        var reader = CalendarReader(nodes: NodeReader(file: file))
        if let root = reader.nodes.root(of: text) { reader.readFile(root) }
        return (reader.calendars, reader.nodes.problems)
    }

    /// The calendar in a piece of the file of the program: an entry of its list.
    static func read(piece: UnsafeRawBufferPointer, file: BuiltinFile) -> HolidayCalendar? {
        var reader = CalendarReader(nodes: NodeReader(file: file.name))
        if let root = reader.nodes.root(of: piece) { reader.readFile(root) }
        return reader.calendars.first
    }

    private mutating func readFile(_ root: YAMLNode) {
        for node in nodes.list(root) { take(node) }
    }

    private mutating func take(_ node: YAMLNode) {
        let before = nodes.problems.count
        var (name, source): (String?, String?)
        var weekend: [Weekday]?
        var holidays: [Holiday] = []
        for (key, value) in nodes.entries(of: node, as: CalendarKey.self) {
            switch key {
            case .name: name = nodes.calendarName(value)
            case .source: source = nodes.text(value)
            case .weekend: weekend = nodes.list(value).compactMap { weekday($0) }
            case .holidays: holidays = nodes.list(value).compactMap { holiday($0) }
            }
        }
        guard let name else {
            return nodes.report(.missing(key: CalendarKey.name.rawValue), at: node.place)
        }
        var calendar = HolidayCalendar(name: name)
        calendar.source = source ?? ""
        if let weekend { calendar.weekend = Set(weekend) }
        calendar.holidays = holidays
        if !nodes.hasErrors(since: before) { calendars.append(calendar) }
    }

    private mutating func weekday(_ node: YAMLNode) -> Weekday? {
        (nodes.choice(node) as WeekdayName?)?.weekday
    }

    private mutating func holiday(_ node: YAMLNode) -> Holiday? {
        var name = ""
        var rule: Holiday.Rule?
        var shift = Holiday.Shift.none
        var (from, until): (Int?, Int?)
        var keys: [HolidayKey] = []
        for (key, value) in nodes.entries(of: node, as: HolidayKey.self) {
            keys.append(key)
            switch key {
            case .name: name = nodes.text(value) ?? ""
            case .on: rule = self.rule(value)
            case .shift: shift = nodes.choice(value) ?? .none
            case .from: from = nodes.number(value, in: Self.yearBounds)
            case .until: until = nodes.number(value, in: Self.yearBounds)
            }
        }
        for key in [HolidayKey.name, .on] where !keys.contains(key) {
            nodes.report(.missing(key: key.rawValue), at: node.place)
        }
        guard let rule else { return nil }
        var holiday = Holiday(name, rule, shift: shift)
        (holiday.from, holiday.until) = (from, until)
        return holiday
    }

    /// `4 july`, `third monday of january`, `last monday of may`, `fourth thursday of november + 1`,
    /// `easter - 2` or `2024-06-16`.
    private mutating func rule(_ node: YAMLNode) -> Holiday.Rule? {
        guard let text = nodes.text(node) else { return nil }
        let rule = Self.rule(text.split(separator: " ").map(String.init))
        if rule == nil { nodes.report(.badHoliday, at: node.place) }
        return rule
    }

    private static func rule(_ words: [String]) -> Holiday.Rule? {
        switch words.count {
        case 1: words[0] == "easter" ? .easter(0) : day(words[0]).map { .single($0) }
        case 2: fixed(words)
        case 3 where words[0] == "easter": offset(words[1], words[2]).map { .easter($0) }
        case 4 where words[2] == "of": weekday(words, plus: 0)
        case 6 where words[2] == "of":
            offset(words[4], words[5]).flatMap { weekday(words, plus: $0) }
        default: nil
        }
    }

    private static func day(_ text: String) -> Day? {
        do throws(MomentError) { return try Day.parse(text) } catch { return nil }
    }

    private static func fixed(_ words: [String]) -> Holiday.Rule? {
        guard let day = NodeReader.number(words[0]), (1...31).contains(day),
            let month = MonthName(rawValue: words[1])
        else { return nil }
        return .fixed(month: month.number, day: day)
    }

    private static func weekday(_ words: [String], plus days: Int) -> Holiday.Rule? {
        guard let weekday = WeekdayName(rawValue: words[1])?.weekday,
            let month = MonthName(rawValue: words[3])?.number
        else { return nil }
        if words[0] == "last" { return days == 0 ? .last(weekday, month: month) : nil }
        guard let place = ["first", "second", "third", "fourth", "fifth"].firstIndex(of: words[0])
        else { return nil }
        return days == 0
            ? .nth(place + 1, weekday, month: month)
            : .afterNth(place + 1, weekday, month: month, days: days)
    }

    private static func offset(_ sign: String, _ number: String) -> Int? {
        guard let days = NodeReader.number(number), days <= 366 else { return nil }
        return sign == "+" ? days : sign == "-" ? -days : nil
    }
}
