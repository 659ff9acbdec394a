import IncidentModel
import Synchronization

/// The files of a rule book, each read once, and no more of it than is asked for.
final class RuleShelf: Sendable {
    private let overlay: RuleOverlay
    /// By code; nil where there are no rules.
    private let drawers = Mutex<[String: RuleDrawer?]>([:])
    private let readJurisdictions = Once<[Jurisdiction]>()
    private let readVocabulary = Once<RuleVocabulary>()
    private let readCalendars = Mutex<[String: HolidayCalendar?]>([:])

    init(_ overlay: RuleOverlay = RuleOverlay()) { self.overlay = overlay }

    var jurisdictions: [Jurisdiction] {
        readJurisdictions.get {
            let builtin = BuiltinFile.all.compactMap { Jurisdiction($0.name) }
            return Set(builtin).union(overlay.rules.keys).sorted()
        }
    }

    func drawer(of jurisdiction: Jurisdiction) -> RuleDrawer? {
        drawers.withLock { drawers in
            if let drawer = drawers[jurisdiction.code] { return drawer }
            let drawer = makeDrawer(jurisdiction)
            drawers[jurisdiction.code] = .some(drawer)
            return drawer
        }
    }

    private func makeDrawer(_ jurisdiction: Jurisdiction) -> RuleDrawer? {
        let file = BuiltinFile.named(jurisdiction.code)
        let own = overlay.rules[jurisdiction]
        guard file != nil || own != nil else { return nil }
        return RuleDrawer(
            jurisdiction, file: file, own: own ?? [], ownTexts: overlay.texts[jurisdiction] ?? [])
    }

    /// First where the id says whose law it is, then wherever it may be.
    func rule(_ id: RuleID) -> Rule? {
        let (likely, others) = jurisdictions.reduce(into: ([Jurisdiction](), [Jurisdiction]())) {
            if id.text.hasPrefix($1.code) { $0.0.insert($1, at: 0) } else { $0.1.append($1) }
        }
        for place in likely + others {
            if let rule = drawer(of: place)?.rule(id) { return rule }
        }
        return nil
    }

    var vocabulary: RuleVocabulary {
        readVocabulary.get {
            let builtin = BuiltinFile.named(BuiltinFile.vocabulary).map(VocabularyReader.read)
            return overlay.vocabularies.reduce(builtin ?? RuleVocabulary()) { vocabulary, text in
                VocabularyReader.read(text, file: "", into: vocabulary).vocabulary
            }
        }
    }

    func calendar(named name: String) -> HolidayCalendar? {
        readCalendars.withLock { calendars in
            if let calendar = calendars[name] { return calendar }
            let own = overlay.calendars.last { $0.name == name }
            let calendar = own ?? builtinCalendar(named: name)
            calendars[name] = .some(calendar)
            return calendar
        }
    }

    private func builtinCalendar(named name: String) -> HolidayCalendar? {
        guard let file = BuiltinFile.named(BuiltinFile.calendars) else { return nil }
        let blocks = FileBlocks(file.bytes, opening: "- name: ")
        return blocks.blocks.first { blocks.isNamed($0, name) }.flatMap {
            CalendarReader.read(piece: blocks.bytes(of: $0), file: file)
        }
    }

    func texts(of jurisdictions: [Jurisdiction]) -> [[UInt8]] {
        let shared = [
            (BuiltinFile.calendars, overlay.calendarTexts),
            (BuiltinFile.vocabulary, overlay.vocabularies),
        ].flatMap { name, own in
            (BuiltinFile.named(name).map { [Array($0.bytes)] } ?? []) + own.map { Array($0.utf8) }
        }
        return shared + jurisdictions.flatMap { drawer(of: $0)?.texts ?? [] }
    }
}
