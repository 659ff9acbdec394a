import EvidenceLog
import IncidentModel
import IncidentStore
import StrictJSON
import Terminal

extension ReadEvent {
    var json: JSONValue {
        [
            "id": .string(name), "time": .string(orNull: time?.rfc3339),
            "source": .string(record.source), "actor": .string(record.actor),
            "summary": .string(record.summary), "batch": .string(batch.id.text),
            "line": .number(event.line),
        ]
    }

    /// Everything that is known of it.
    var wholeJSON: JSONValue {
        var json = json
        json.set("format", to: .string(batch.format))
        json.set("file", to: .string(batch.file))
        json.set("zone_assumed", to: .string(batch.zone.identifier))
        json.set("clock_ahead", to: .string(orNull: batch.skew?.text))
        json.set(
            "fields",
            to: .array(
                record.fields.map { ["name": .string($0.name), "value": .string($0.value)] }))
        json.set("raw", to: .string(String(decoding: event.raw, as: UTF8.self)))
        return json
    }

    func cells(in zone: Zone) -> [SafeText] {
        [
            SafeText(name), SafeText(time?.rfc3339(in: zone) ?? "no time"), SafeText(record.source),
            SafeText(record.actor), SafeText(record.summary).truncated(to: 120),
        ]
    }

    /// Fields that say something, then the record as it stood, with what a terminal would not show.
    func lines(in zone: Zone) -> [SafeText] {
        var table = TextTable()
        table.add("event", SafeText(name))
        table.add("time", SafeText(time?.rfc3339(in: zone) ?? "none"))
        if let skew = batch.skew { table.add("", "the clock was ahead by \(skew.text)") }
        table.add("batch", SafeText(batch.title))
        table.add("line", "\(event.line) of the file, SHA-256 \(batch.file)")
        table.add("zone", "\(batch.zone.identifier), where a time states none")
        for field in record.fields where !field.value.isEmpty {
            table.add(SafeText(field.name), SafeText.revealing(field.value))
        }
        return table.lines + ["", "record:"] + rawLines
    }

    /// What a reader could not have seen is shown as a tag.
    private var rawLines: [SafeText] {
        String(decoding: event.raw, as: UTF8.self)
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { SafeText.revealing(String($0)) }
    }
}
