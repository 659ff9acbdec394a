import CProcess
import EvidenceLog
import IncidentModel
import IncidentStore

/// Brings logs to the evidence log of an incident: each file is a batch, taken in by one transaction.
struct EvidenceImport {
    /// How it is done.
    struct Plan {
        let format: EvidenceFormat?
        /// Of times that state none.
        let zone: Zone
        let mapping: ColumnMapping?
        /// Of the first record whose time states none.
        let year: Int?
        /// Of the batch; nil for the name of its file.
        let title: String?
        let source: String?
        let hasFullText: Bool
        let isDry: Bool
        let isQuiet: Bool
    }

    let session: Session
    let incident: Incident
    let plan: Plan

    func answer(_ paths: [String]) throws -> Answer {
        cp_catch_interrupts()
        let files = EvidenceLogFile.paths(paths)
        guard !files.isEmpty else { throw Problem.evidence(.noLogs) }
        var answer = EvidenceImportAnswer(isDry: plan.isDry)
        for path in files {
            do {
                answer.results.append(try result(of: path))
            } catch Problem.evidence(.interrupted(let signal)) {
                try interrupt(signal, at: path, answer, of: files.count)
            } catch {
                let problem = Problem(ofLog: error)
                // A file alone is all that the command was about.
                guard files != paths || files.count > 1, let problem else {
                    throw problem ?? error
                }
                answer.failures.append(EvidenceImportFailure(name: path, problem: problem))
            }
        }
        return answer.answer
    }

    /// What is in stays in, and is told of before the program ends.
    private func interrupt(
        _ signal: Int32, at path: String, _ answer: EvidenceImportAnswer, of count: Int
    ) throws {
        if !answer.isEmpty { try Console.show(answer.answer, asJSON: plan.isQuiet) }
        var report = Report(.interrupted(signal))
        if count > 1 { report.place = path }
        Console.show(report, .input, asJSON: plan.isQuiet)
        cp_die_of(signal)
        throw Problem.evidence(.interrupted(signal))
    }

    /// Under the next name that is free: somebody else may import meanwhile.
    private func result(of path: String) throws -> EvidenceImportResult {
        var shown = ShownByFile()
        for _ in 0..<6 {
            let present = try session.incident(incident.id.text)
            let title = plan.title ?? Self.title(of: path)
            let item = present.freeID(for: title, of: .evidence)
            let work = EvidenceIntakeWork(
                path: path, plan: plan, title: title, item: item, shown: shown,
                session: session, incident: present)
            do {
                if plan.isDry { return try work.reading() }
                if let result = try work.importing() { return result }
            } catch let more as ShownByFile {
                shown = more
            }
        }
        throw Problem.refused(
            .itemExists(Target(.evidence, incident.freeID(for: "", of: .evidence))))
    }

    /// The name of the file, where that is one line of text.
    private static func title(of path: String) -> String {
        do {
            return try FieldFormat.line.value(of: InputFile.name(of: path)).text ?? "log"
        } catch {
            return "log"
        }
    }
}

/// What only a whole file shows of its times, after they were read another way: nothing was written, and the file
/// is to be read again.
struct ShownByFile: Error, Hashable {
    /// The line that shows that its dates have the day first.
    var dayFirst: Int?
    /// Of times that state none.
    var year: UnstatedYear?
}

/// One file on its way into the log.
struct EvidenceIntakeWork {
    let path: String
    let plan: EvidenceImport.Plan
    let title: String
    let item: ItemID
    let shown: ShownByFile
    let session: Session
    let incident: Incident

    /// Only looks at it.
    func reading() throws -> EvidenceImportResult {
        let file = try EvidenceLogFile(path)
        var reader = reader(of: file)
        var span = TimeSpan()
        try read(file, &reader) { span.take($0.time) }
        return try result(file, reader, span, nil)
    }

    /// Nil where somebody else took the name of the batch meanwhile.
    func importing() throws -> EvidenceImportResult? {
        let file = try EvidenceLogFile(path)
        var (reader, span) = (reader(of: file), TimeSpan())
        var (failure, seal): ((any Error)?, EvidenceSeal?)
        let batch = NewBatch(
            incident: incident.id, item: item, hasFullText: plan.hasFullText,
            standing: Set(incident.batches.map(\.id)))
        let outcomes = try session.store.submit(batch) { intake throws(StoreError) in
            do {
                try read(file, &reader) { event in
                    if try intake.take(IncomingEvent(event)) { span.take(event.time) }
                }
                let sealed = try intake.seal()
                seal = sealed
                guard sealed.events > 0 else { return [] }
                return [try command(file, reader, sealed)]
            } catch let error as StoreError {
                throw error
            } catch {
                failure = error
                return []
            }
        }
        if let failure { throw failure }
        if case .refused(.itemExists)? = outcomes.first { return nil }
        if case .refused(let refusal)? = outcomes.first { throw Problem.refused(refusal) }
        return try result(file, reader, span, seal)
    }

    private func reader(of file: EvidenceLogFile) -> EvidenceReader {
        EvidenceReader(
            format: plan.format, fileName: InputFile.name(of: path), zone: plan.zone,
            mapping: plan.mapping, order: shown.dayFirst == nil ? .any : .dayFirst,
            year: plan.year.map(UnstatedYear.named) ?? shown.year ?? .notAfter(file.lastChange))
    }

    private func read(
        _ file: EvidenceLogFile, _ reader: inout EvidenceReader,
        _ body: (ScannedEvent) throws -> Void
    ) throws {
        let progress = ProgressLine(isQuiet: plan.isQuiet)
        defer { progress.clear() }
        try file.forEachPiece { piece in
            try reader.take(piece, body)
            progress.show("\(title): \(reader.report.read) records", part: file.part)
        }
        try reader.finish(body)
        let more = ShownByFile(
            dayFirst: shown.dayFirst ?? reader.report.dates.shownDayFirst,
            year: shown.year ?? reader.shownYear)
        if more != shown { throw more }
    }

    private func assumptions(_ report: EvidenceReport) -> BatchAssumptions {
        var assumed = BatchAssumptions()
        assumed.zoneless = report.assumedZone
        assumed.years = report.years.map {
            BatchAssumptions.Years(
                span: $0, times: report.assumedYear, isNamed: plan.year != nil)
        }
        if let line = shown.dayFirst {
            assumed.dates = .shown(isDayFirst: true, line: line)
        } else if let line = report.dates.shownMonthFirst {
            assumed.dates = .shown(isDayFirst: false, line: line)
        } else if report.dates.either > 0 {
            assumed.dates = .monthFirst(times: report.dates.either)
        }
        return assumed
    }

    private func command(
        _ file: EvidenceLogFile, _ reader: EvidenceReader, _ seal: EvidenceSeal
    ) throws -> Command {
        var fields: [Field: Value] = [
            .title: .text(title), .format: .text(reader.format?.rawValue ?? ""),
            .zone: .text(plan.zone.identifier), .rows: .text("\(seal.events)"),
            .duplicates: .text("\(seal.duplicates)"),
            .rejected: .text("\(reader.report.rejectedCount)"), .file: .text(file.hash),
            .digest: .text(seal.digest.description),
            .layout: .text(RecordLayout.text(of: reader.layouts)),
            .assumed: .list(assumptions(reader.report).items),
        ]
        if let source = plan.source { fields[.source] = .text(source) }
        return session.command(
            Order(target: Target(.evidence, item), action: .add(fields)), to: incident.id)
    }

    private func result(
        _ file: EvidenceLogFile, _ reader: EvidenceReader, _ span: TimeSpan, _ seal: EvidenceSeal?
    ) throws -> EvidenceImportResult {
        EvidenceImportResult(
            name: title, item: seal.map { $0.events > 0 ? item : nil } ?? nil,
            format: reader.format, zone: plan.zone, assumptions: assumptions(reader.report),
            file: file.hash, report: reader.report,
            span: span, events: seal?.events ?? reader.report.events,
            duplicates: seal?.duplicates)
    }
}

extension IncomingEvent {
    fileprivate init(_ event: ScannedEvent) {
        self.init(
            time: event.time, line: event.line, layout: event.layout, raw: event.raw,
            identity: event.identity, isWhole: event.identityIsWhole)
    }
}

/// From the first event to the last, in UTC microseconds.
struct TimeSpan: Hashable {
    private(set) var first: Int64?
    private(set) var last: Int64?

    mutating func take(_ time: Int64?) {
        guard let time else { return }
        first = min(first ?? time, time)
        last = max(last ?? time, time)
    }
}
