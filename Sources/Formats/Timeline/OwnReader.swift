import IncidentModel
public import StrictJSON

/// Reads the timeline of what `OwnWriter` writes.
public enum OwnReader {
    public static let sizeLimit = JSONValue.sizeLimit
    public static let entryLimit = 200_000

    /// Why nothing of a file is read.
    public enum Problem: Error, Hashable, Sendable {
        case notJSON(JSONError)
        /// JSON of something else.
        case foreign
        /// Written by a later version of the program.
        case newer(Int)
        /// Ours, but with a part that is not as we write it.
        case damaged(String)
        case tooManyEntries
    }

    /// Whether a file begins as ours do.
    public static func recognises(_ start: [UInt8]) -> Bool {
        var rest = start[...]
        if rest.starts(with: mark) { rest = rest.dropFirst(mark.count) }
        for word in ["{", "\"format\"", ":", "\"breachboard\""] {
            rest = rest.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
            guard rest.starts(with: word.utf8) else { return false }
            rest = rest.dropFirst(word.utf8.count)
        }
        return true
    }

    /// An entry that cannot be meant is told by its number, and the others are read.
    public static func read(_ bytes: [UInt8]) throws(Problem) -> TimelineReading {
        let incident = try incident(in: bytes)
        guard let entries = incident["timeline"]?.elements else { throw .damaged("timeline") }
        guard entries.count <= entryLimit else { throw .tooManyEntries }
        var reading = TimelineReading()
        for (place, entry) in entries.enumerated() {
            reading.report.read += 1
            do throws(OwnEntry.Problem) {
                let own = try OwnEntry(entry, report: &reading.report)
                reading.take(own.draft, named: own.name)
            } catch {
                reading.report.reject(error.kind, number: place + 1)
            }
        }
        for part in incident.members ?? [] where part.key != "timeline" {
            let count = part.value.elements?.count ?? 0
            if count > 0 { reading.leaveOut(part.key, count) }
        }
        return reading
    }

    private static func incident(in bytes: [UInt8]) throws(Problem) -> JSONValue {
        let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
        let root: JSONValue
        do throws(JSONError) { root = try JSONValue.parse(bytes) } catch { throw .notJSON(error) }
        guard root["format"]?.string == "breachboard" else { throw .foreign }
        guard let version = root["version"]?.int, version >= 1 else { throw .damaged("version") }
        guard version <= OwnWriter.version else { throw .newer(version) }
        guard let incident = root["incident"], incident.members != nil else {
            throw .damaged("incident")
        }
        return incident
    }

    /// Of the order of bytes, which some editors put before a text.
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}
