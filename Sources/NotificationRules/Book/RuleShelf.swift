import IncidentModel

/// The files of a rule book, each read once.
final class RuleShelf: Sendable {
    let jurisdictions: [Jurisdiction]
    private let slots: [Jurisdiction: Slot]
    private let vocabularyTexts: [String]
    private let ownCalendars: [HolidayCalendar]
    private let calendarTexts: [String]
    private let readVocabulary = Once<RuleVocabulary>()
    private let readCalendars = Once<[String: HolidayCalendar]>()

    /// What there is for one jurisdiction.
    private struct Slot {
        var file: BuiltinFile?
        var own: [Rule] = []
        var ownTexts: [[UInt8]] = []
        let rules = Once<[Rule]>()
    }

    init(_ overlay: RuleOverlay = RuleOverlay()) {
        var slots: [Jurisdiction: Slot] = [:]
        for file in BuiltinFile.all {
            guard let place = Jurisdiction(file.name) else { continue }
            slots[place] = Slot(file: file)
        }
        for (place, own) in overlay.rules {
            var slot = slots[place] ?? Slot()
            slot.own = own
            slot.ownTexts = overlay.texts[place] ?? []
            slots[place] = slot
        }
        self.slots = slots
        jurisdictions = slots.keys.sorted()
        vocabularyTexts = overlay.vocabularies
        ownCalendars = overlay.calendars
        calendarTexts = overlay.calendarTexts
    }

    func rules(of jurisdiction: Jurisdiction) -> [Rule] {
        guard let slot = slots[jurisdiction] else { return [] }
        return slot.rules.get {
            let own = Set(slot.own.map(\.id))
            let builtin = slot.file.map(Self.read) ?? []
            return (builtin.filter { !own.contains($0.id) } + slot.own).sorted { $0.id < $1.id }
        }
    }

    /// First where the id says whose law it is, then wherever it may be.
    func rule(_ id: RuleID) -> Rule? {
        let (likely, others) = jurisdictions.reduce(into: ([Jurisdiction](), [Jurisdiction]())) {
            if id.text.hasPrefix($1.code) { $0.0.insert($1, at: 0) } else { $0.1.append($1) }
        }
        for place in likely + others {
            if let rule = rules(of: place).first(where: { $0.id == id }) { return rule }
        }
        return nil
    }

    var vocabulary: RuleVocabulary {
        readVocabulary.get {
            let builtin = BuiltinFile.named(BuiltinFile.vocabulary)?.text
            var vocabulary = RuleVocabulary()
            for (index, text) in ([builtin].compactMap { $0 } + vocabularyTexts).enumerated() {
                vocabulary =
                    VocabularyReader.read(
                        text, file: "", into: vocabulary, isBuiltin: index == 0
                    ).vocabulary
            }
            return vocabulary
        }
    }

    var calendars: [String: HolidayCalendar] {
        readCalendars.get {
            let builtin = BuiltinFile.named(BuiltinFile.calendars).map {
                CalendarReader.read($0.text, file: $0.name, isBuiltin: true).calendars
            }
            return Dictionary(
                ((builtin ?? []) + ownCalendars).map { ($0.name, $0) },
                uniquingKeysWith: { _, own in own })
        }
    }

    func texts(of jurisdictions: [Jurisdiction]) -> [[UInt8]] {
        let shared = [
            (BuiltinFile.calendars, calendarTexts), (BuiltinFile.vocabulary, vocabularyTexts),
        ].flatMap { name, own in
            (BuiltinFile.named(name).map { [Array($0.bytes)] } ?? []) + own.map { Array($0.utf8) }
        }
        return shared
            + jurisdictions.flatMap { place -> [[UInt8]] in
                guard let slot = slots[place] else { return [] }
                return (slot.file.map { [Array($0.bytes)] } ?? []) + slot.ownTexts
            }
    }

    private static func read(_ file: BuiltinFile) -> [Rule] {
        RuleReader.read(file.text, file: "\(file.name).yaml", isBuiltin: true).rules
    }
}
