/// Where the columns of a file of DFIR-IRIS stand, by the names of both of its headers.
struct IrisColumns {
    enum Name: CaseIterable {
        case date, zone, title, category, content, raw, source, assets, indicators, tags
    }

    private let places: [Name: Int]
    private let names: [String]
    /// Whether the dates are of UTC: the file is an export.
    let isUTC: Bool

    var count: Int { names.count }

    /// Nil where there is no column for dates or titles.
    init?(_ header: [String], report: inout ImportReport) {
        names = header.map { $0.trimmingBlanks.lowercased() }
        var places: [Name: Int] = [:]
        for (place, name) in names.enumerated() {
            if let column = Self.known[name] {
                if places[column] == nil { places[column] = place }
            } else if !name.isEmpty, !Self.repeated.contains(name) {
                report.leaveOut(name)
            }
        }
        guard places[.date] != nil, places[.title] != nil else { return nil }
        self.places = places
        isUTC = names.contains("event_date(utc)")
    }

    func cell(_ name: Name, of cells: [String]) -> String {
        guard let place = places[name], cells.indices.contains(place) else { return "" }
        return cells[place]
    }

    private static let known: [String: Name] = [
        "event_date": .date, "event_date(utc)": .date, "event_tz": .zone, "event_title": .title,
        "event_category": .category, "event_content": .content, "event_description": .content,
        "event_raw": .raw, "event_source": .source, "event_assets": .assets,
        "linked_assets": .assets, "event_iocs": .indicators, "linked_iocs": .indicators,
        "event_tags": .tags,
    ]

    /// Columns that say again what others say.
    private static let repeated: Set<String> = ["event_date_wtz"]

    // MARK: Lines with quotes in their cells

    /// The cells of a line all of whose cells are quoted, and whose inner quotes are not doubled.
    ///
    /// Where there are more pieces than columns, title or content hold the separator itself: of date and title
    /// each takes one piece, and what stands behind the content is counted from the end.
    func parted(_ line: String) -> [String]? {
        guard line.utf8.count >= 2, line.hasPrefix("\""), line.hasSuffix("\"") else { return nil }
        let pieces = Self.pieces(of: line)
        guard pieces.count > count else { return pieces.count == count ? pieces : nil }
        guard let content = places[.content] else { return nil }
        let excess = pieces.count - count
        let middle = pieces[content...(content + excess)].joined(separator: "\",\"")
        return Array(pieces[..<content]) + [middle] + pieces[(content + excess + 1)...]
    }

    private static func pieces(of line: String) -> [String] {
        let bytes = Array(line.utf8.dropFirst().dropLast())
        var (pieces, piece, place) = ([String](), [UInt8](), 0)
        let comma = Array("\",\"".utf8)
        while place < bytes.count {
            if bytes[place] == comma[0], bytes[place...].starts(with: comma) {
                pieces.append(String(decoding: piece, as: UTF8.self))
                piece = []
                place += comma.count
            } else {
                piece.append(bytes[place])
                place += 1
            }
        }
        return pieces + [String(decoding: piece, as: UTF8.self)]
    }
}
