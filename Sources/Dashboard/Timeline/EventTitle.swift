import EvidenceLog
import IncidentStore

/// What an entry of the timeline is called that is made of an event.
public enum EventTitle {
    /// What the record says, as a reader would write it: one line without what hides, 80 characters at most. The
    /// record itself stays behind the link. Nil where it says nothing.
    public static func text(of summary: String) -> String? {
        let line = summary.oneLine
        return line.isEmpty ? nil : line.shortened(to: 80)
    }
}

extension EvidenceRecord {
    func title(of row: EvidenceRow) -> String {
        EventTitle.text(of: summary) ?? "Event in line \(row.event.line)"
    }
}

extension String {
    /// As a field of one line takes it: blanks for what breaks or hides a line, and not without end.
    var oneLine: String {
        let scalars = unicodeScalars.prefix(300).map { scalar -> Character in
            scalar.properties.generalCategory == .control
                || scalar.properties.generalCategory == .format
                || scalar.properties.isDefaultIgnorableCodePoint
                || scalar == "\u{2028}" || scalar == "\u{2029}" ? " " : Character(scalar)
        }
        return String(scalars).split(separator: " ").joined(separator: " ")
    }

    /// At most so many characters: cut behind a word, or within one that takes half of the room, with an ellipsis.
    func shortened(to limit: Int) -> String {
        guard count > limit else { return self }
        let room = prefix(limit - 1)
        let isWhole = dropFirst(limit - 1).first == " "
        let end = isWhole ? room.endIndex : room.lastIndex(of: " ") ?? room.endIndex
        let kept = room[..<end].count * 2 >= limit ? room[..<end] : room
        let loose: Set<Character> = [" ", ",", ";", ":", "-", "(", "[", "{", "=", "&", "?"]
        let last = kept.lastIndex { !loose.contains($0) }
        return String(last.map { kept[...$0] } ?? kept) + "\u{2026}"
    }
}
