import Foundation
import IncidentModel
import PeopleCounting

/// Which rows of a list are of one person, and where those people live, as somebody knows who made the list.
struct Truth {
    /// The person of each row.
    private let persons: [String]
    private var states: [String: String] = [:]
    private var elements: [String: Set<String>] = [:]

    init(persons: [Int]) { self.persons = persons.map(String.init) }

    /// The truth of a list in a file of its own.
    init(of list: Data, file: Data) throws {
        let rows = Table(list)
        let truth = Table(file)
        var known: [String: (person: String, state: String, elements: String)] = [:]
        for row in truth.rows {
            known[row[0]] = (row[1], row.count > 2 ? row[2] : "", row.count > 3 ? row[3] : "")
        }
        let ids = rows.rows.map { $0[rows.place(of: "RecordID")] }
        persons = ids.map { known[$0]?.person ?? "?" }
        for id in ids {
            guard let row = known[id] else { continue }
            if !row.state.isEmpty { states[row.person] = row.state }
            elements[row.person, default: []].formUnion(
                row.elements.split(separator: "+").map(String.init))
        }
    }

    /// The truth in a column that is not used for counting.
    init(of list: Data, column: String) throws {
        let table = Table(list)
        let place = table.place(of: column)
        persons = table.rows.map { $0[place] }
    }

    var people: Int { Set(persons).count }

    struct Score {
        var f1 = 0.0
        /// Pairs of rows of two people that were taken for one.
        var joined = 0
        /// Pairs of rows of one person that were taken for two people.
        var apart = 0
    }

    /// Compares pairs of rows.
    func score(of found: [Int32]) -> Score {
        var (same, together, both) = ([String: Int](), [Int32: Int](), [Pair: Int]())
        for (person, group) in zip(persons, found) {
            same[person, default: 0] += 1
            together[group, default: 0] += 1
            both[Pair(person: person, group: group), default: 0] += 1
        }
        func pairs(_ counts: some Sequence<Int>) -> Int {
            counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 }
        }
        let right = pairs(both.values)
        let (joined, apart) = (pairs(together.values) - right, pairs(same.values) - right)
        let f1 = Double(2 * right) / Double(2 * right + joined + apart)
        return Score(f1: f1, joined: joined, apart: apart)
    }

    private struct Pair: Hashable {
        let person: String
        let group: Int32
    }

    /// Found and known numbers by place and by element, where the truth has them.
    func tallies(beside tally: PeopleTally) -> [(String, [String: Int], [String: Int])] {
        guard !states.isEmpty else { return [] }
        let canada: Set = [
            "ON", "QC", "BC", "AB", "MB", "SK", "NS", "NB", "NL", "PE", "YT", "NT", "NU",
        ]
        var places: [String: Int] = [:]
        for state in states.values {
            places[(canada.contains(state) ? "CA-" : "US-") + state, default: 0] += 1
        }
        let words = [
            "Medical": "diagnosis", "HealthIns": "health_insurance", "SSN": "ssn",
            "DL": "drivers_license", "Financial": "financial_account",
        ]
        var known: [String: Int] = [:]
        for set in elements.values {
            for name in set { known[words[name] ?? name, default: 0] += 1 }
        }
        let found = Dictionary(
            uniqueKeysWithValues: tally.byElement.filter { known[$0.key.word] != nil }
                .map { ($0.key.word, $0.value) })
        let foundPlaces = Dictionary(
            uniqueKeysWithValues: tally.byJurisdiction.map { ($0.key.code, $0.value) })
        return [("place", foundPlaces, places), ("element", found, known)]
    }
}

/// The cells of a CSV file, by a reader that has nothing in common with the one that is measured.
struct Table {
    let heading: [String]
    let rows: [[String]]

    init(_ data: Data) {
        var text = String(decoding: data, as: UTF8.self)
        if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
        var all: [[String]] = [[""]]
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: all[all.count - 1].append("")
            case "\n" where !isQuoted, "\r\n" where !isQuoted: all.append([""])
            default: all[all.count - 1][all[all.count - 1].count - 1].append(character)
            }
        }
        if all.last == [""] { all.removeLast() }
        heading = all.first ?? []
        rows = Array(all.dropFirst())
    }

    func place(of name: String) -> Int { heading.firstIndex(of: name) ?? 0 }
}
