internal import IncidentModel
internal import TextBytes

/// A list of affected people while it is read: one row for each person and document, as a review vendor delivers it.
///
/// Bytes come in piece by piece; what is kept of a row is what tells people apart, in memory, until the list has
/// been counted. Nothing of it is written anywhere, and no error says more than a line and a kind.
public struct PeopleList {
    private var text = TextBytes()
    private var splitter: RowReader?
    private var heading: [UInt8] = []
    private var state = State()
    private let latestYear: Int
    private let seed: UInt64

    private struct State {
        var reader: PersonReader?
        var records: [PersonRecord] = []
        var rejected: [Rejection] = []
        var rejectedCount = 0
        var openQuotes = 0
        var rows = 0
    }

    /// A row that was not counted.
    public struct Rejection: Hashable, Sendable {
        public let line: Int
        public let problem: RowProblem
    }

    /// More rejections are counted, but not kept one by one.
    static let mostRejections = 1_000
    /// A list with so many open quotation marks is no list.
    private static let mostOpenQuotes = 50

    /// - Parameters:
    ///   - latestYear: the last year in which somebody of the list can have been born, for years of two digits.
    ///   - seed: for tables in memory; any number that nobody else knows.
    public init(latestYear: Int, seed: UInt64) {
        self.latestYear = latestYear
        self.seed = seed
    }

    /// How many rows were read so far.
    public var rows: Int { state.rows }

    /// Takes the next bytes of the file. Throws a `ListProblem`.
    public mutating func take(_ bytes: UnsafeRawBufferPointer) throws(ListProblem) {
        var text = text
        try rethrowing { try text.take(bytes) { try split($0) } }
        self.text = text
    }

    /// Says that the file has ended. Throws a `ListProblem`.
    public mutating func finish() throws(ListProblem) {
        var text = text
        try rethrowing { try text.finish { try split($0) } }
        self.text = text
        if splitter == nil { try rethrowing { try begin() } }
        guard var splitter else { throw .empty }
        try rethrowing { try splitter.finish { try take($0) } }
        self.splitter = splitter
        guard state.reader != nil else { throw .empty }
    }

    private func rethrowing(_ body: () throws -> Void) throws(ListProblem) {
        do {
            try body()
        } catch let problem as ListProblem {
            throw problem
        } catch {
            throw .empty
        }
    }

    // MARK: Rows

    private mutating func split(_ bytes: UnsafeRawBufferPointer) throws {
        guard var splitter else {
            heading.append(contentsOf: bytes)
            let isWhole = heading.contains(0x0A) || heading.contains(0x0D)
            if isWhole || heading.count > RowReader.longestRow { try begin() }
            return
        }
        self.splitter = nil
        try splitter.take(bytes) { try take($0) }
        self.splitter = splitter
    }

    /// The heading tells by which sign the columns are separated.
    private mutating func begin() throws {
        let line = heading.prefix { $0 != 0x0A && $0 != 0x0D }
        let signs = ",;\t|".utf8.map { sign in (sign, line.count { $0 == sign }) }
        let most = signs.max { $0.1 < $1.1 }
        var splitter = RowReader(separator: most.flatMap { $0.1 > 0 ? $0.0 : nil } ?? 0x2C)
        let bytes = heading
        heading = []
        try bytes.withUnsafeBytes { try splitter.take($0) { try take($0) } }
        self.splitter = splitter
    }

    private mutating func take(_ event: RowReader.Event) throws {
        switch event {
        case .problem(let problem, let line):
            if problem == .openQuote { state.openQuotes += 1 }
            guard state.openQuotes < Self.mostOpenQuotes else {
                throw ListProblem.damaged(line: line)
            }
            reject(problem, line)
        case .row(let row):
            guard state.reader != nil else { return try readHeading(row) }
            state.rows += 1
            if let record = state.reader?.record(row) {
                state.records.append(record)
            } else {
                reject(.nobody, row.line)
            }
        }
    }

    private mutating func readHeading(_ row: RawRow) throws {
        let columns = Columns(
            (0..<row.count).map { String(decoding: row.field($0), as: UTF8.self) })
        guard columns.tellsPeopleApart else { throw ListProblem.noPerson }
        state.reader = PersonReader(columns, latestYear: latestYear, seed: seed)
    }

    private mutating func reject(_ problem: RowProblem, _ line: Int) {
        state.rejectedCount += 1
        guard state.rejected.count < Self.mostRejections else { return }
        state.rejected.append(Rejection(line: line, problem: problem))
    }

    // MARK: People

    /// Finds the people of the list.
    ///
    /// - Parameter progress: is told from time to time how much is done, from 0 to 1; throws to give up.
    public func count(_ progress: (Double) throws -> Void = { _ in }) throws -> CountedPeople {
        guard let reader = state.reader else { throw ListProblem.empty }
        let records = state.records
        let weighing = Weighing(
            first: NameBook(reader.firstNames, rows: records.count, isOfFirstNames: true),
            last: NameBook(reader.lastNames, rows: records.count, isOfFirstNames: false),
            streets: reader.streets, houses: reader.houses)
        var linker = Linker(records, weighing)
        let found = try linker.link(progress)
        return CountedPeople(
            records, found, reader,
            report: ListReport(
                rows: state.rows, people: Set(found.persons).count, rejected: state.rejected,
                rejectedCount: state.rejectedCount,
                repaired: reader.repairs.counts, unknownColumns: reader.unknownColumns,
                fewest: found.fewest, most: found.most,
                uncertain: found.uncertain))
    }
}

/// What is to be said of a list beside its counts.
public struct ListReport: Hashable, Sendable {
    /// Rows below the heading.
    public let rows: Int
    public let people: Int
    /// The first thousand.
    public let rejected: [PeopleList.Rejection]
    public let rejectedCount: Int
    public let repaired: [Repair: Int]
    /// Headings of columns that were not read: what leaked in them is not counted.
    public let unknownColumns: [String]
    /// The count if everything that might be one person is one.
    public let fewest: Int
    /// The count if what holds by little does not hold.
    public let most: Int
    /// In how many places it could be one person or two.
    public let uncertain: Int
}

/// The people of one list.
public struct CountedPeople: Sendable {
    /// Their number by place and data element.
    public private(set) var tally = PeopleTally()
    public let report: ListReport
    /// The person of each row that was counted, as the place of one of that person's rows; for measuring.
    public let persons: [Int32]
    private let records: [PersonRecord]
    private let reader: PersonReader

    init(
        _ records: [PersonRecord], _ found: Linker.Found, _ reader: PersonReader,
        report: ListReport
    ) {
        self.report = report
        persons = found.persons
        self.records = records
        self.reader = reader
        let places = reader.places.codes.map { Jurisdiction($0) ?? .unresolved }
        for rows in groups() {
            let person = PersonSummary(rows.map { records[Int($0)] })
            tally.count(places[Int(person.place)], person.elements)
        }
    }

    /// What is kept of the people under a key, in no order that the list had.
    public func tagged(with key: PeopleKey) -> [TaggedPerson] {
        let tagger = Tagger(key, reader)
        let places = reader.places.codes.map { Jurisdiction($0) ?? .unresolved }
        return Parallel.map(groups()) { [records] rows in
            let rows = rows.map { records[Int($0)] }
            let summary = PersonSummary(rows)
            return TaggedPerson(
                jurisdiction: places[Int(summary.place)], elements: summary.elements,
                tags: tagger.tags(of: rows))
        }.sorted(by: TaggedPerson.comesBefore)
    }

    /// The rows of each person.
    private func groups() -> [ArraySlice<Int32>] {
        let order = persons.indices.map(Int32.init).sorted {
            let (one, other) = (persons[Int($0)], persons[Int($1)])
            return one != other ? one < other : $0 < $1
        }
        var groups: [ArraySlice<Int32>] = []
        var start = 0
        for place in order.indices.dropFirst() + [order.endIndex] {
            guard
                place == order.endIndex
                    || persons[Int(order[place])] != persons[Int(order[start])]
            else { continue }
            if place > start { groups.append(order[start..<place]) }
            start = place
        }
        return groups
    }
}

/// What the rows of one person say together.
struct PersonSummary {
    private(set) var elements: Elements = []
    /// The place that most rows speak for; of two, the one that stands first in the list.
    let place: UInt16

    init(_ rows: [PersonRecord]) {
        var votes: [UInt16: Int] = [:]
        for row in rows {
            elements.formUnion(row.elements)
            if row.place > 0 { votes[row.place, default: 0] += Int(row.placeWeight) }
        }
        place = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    }
}
