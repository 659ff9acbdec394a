public import IncidentModel

/// Writes the entries of a timeline as the CSV file that DFIR-IRIS imports as events of a case.
///
/// IRIS knows instants only. A moment that is none goes by its first day, is said in words at the end of the
/// content, and stands as it is in a tag, from which `IrisReader` takes it again. Source: DFIR-IRIS 2.4,
/// `case_events_upload_csv`, read 2026-11.
public struct IrisWriter {
    /// Where the systems of an entry go.
    public enum Systems: Hashable, Sendable {
        /// The column for assets. IRIS refuses the file where its case lacks one of them.
        case assets
        /// Tags `system:mail`, which IRIS takes as they come.
        case tags
    }

    public static let header = [
        "event_date", "event_tz", "event_title", "event_category", "event_content", "event_raw",
        "event_source", "event_assets", "event_iocs", "event_tags",
    ]

    private let zone: Zone
    private let systems: Systems

    /// - Parameter zone: whose days those of the moments are.
    public init(in zone: Zone, systems: Systems = .assets) {
        self.zone = zone
        self.systems = systems
    }

    /// - Parameter noted: how many of the entries have notes, which are not written.
    public func export(_ drafts: [EntryDraft], noted: Int = 0) -> TimelineExport {
        var text = CSVText.record(Self.header)
        var (needed, known) = ([String](), Set<String>())
        var written = 0
        for draft in drafts {
            guard let record = record(of: draft) else { continue }
            text += CSVText.record(record)
            written += 1
            guard systems == .assets else { continue }
            needed += draft[.systems].list.filter { known.insert($0).inserted }
        }
        return TimelineExport(
            text: text, entries: written, losses: Self.losses(of: written, noted: noted),
            neededAssets: needed)
    }

    /// Nil for an entry without a moment that is known here.
    private func record(of draft: EntryDraft) -> [String]? {
        guard let when = draft.when else { return nil }
        let date = IrisDate(when, in: zone)
        let category = IrisCategory.name(of: draft)
        return [
            date.local, date.offset, IrisText.written(draft.title), category,
            IrisText.written(content(of: draft, when)), IrisText.written(raw(of: draft)),
            IrisText.written(draft[.source].text ?? ""), assets(of: draft), "",
            tags(of: draft, when, date: date, category: category).text,
        ]
    }

    private func content(of draft: EntryDraft, _ when: Moment) -> String {
        let detail = draft[.detail].text
        guard IrisText.needsWords(when) else { return detail ?? "" }
        let words = IrisText.whenMark + when.display(in: zone)
        return detail.map { "\($0)\n\n\(words)" } ?? words
    }

    private func raw(of draft: EntryDraft) -> String {
        let evidence = draft[.evidence].list
        guard !evidence.isEmpty else { return "" }
        return IrisText.evidenceMark + evidence.map { "\n- \($0.onOneLine)" }.joined()
    }

    private func assets(of draft: EntryDraft) -> String {
        guard systems == .assets else { return "" }
        return draft[.systems].list.map { CellText.written(IrisTags.encoded($0)) }
            .joined(separator: ";")
    }

    private func tags(
        of draft: EntryDraft, _ when: Moment, date: IrisDate, category: String
    ) -> IrisTags {
        var tags = IrisTags()
        tags.tags = draft[.tags].list
        tags.techniques = draft[.techniques].list
        tags.people = draft[.involved].list
        if systems == .tags { tags.systems = draft[.systems].list }
        let read = IrisDate.read(date.local, offset: date.offset, isUTC: false)
        if read?.text != when.text { tags.when = when }
        let lane = IrisCategory.meaning(of: category)?.lane
        if lane != draft.lane { tags.lane = draft.lane }
        if IrisCategory.kind(in: draft.lane) != draft.kind { tags.kind = draft.kind }
        tags.isPrivileged = draft.isPrivileged
        return tags
    }

    private static func losses(of entries: Int, noted: Int) -> [ChecklistExport.Loss] {
        guard entries > 0 else { return [] }
        var losses = [
            ChecklistExport.Loss(field: "history", count: entries, reason: .noPlace),
            ChecklistExport.Loss(field: "names", count: entries, reason: .noPlace),
        ]
        if noted > 0 {
            losses.append(ChecklistExport.Loss(field: "notes", count: noted, reason: .noPlace))
        }
        return losses
    }
}

/// Texts of several lines in a file for DFIR-IRIS, and our own marks in them.
enum IrisText {
    /// IRIS cuts the file into lines before it reads the cells, and so glues the lines of a cell together: a
    /// blank before each line feed keeps their words apart.
    static func written(_ text: String) -> String {
        CellText.written(text).replacingAll("\n", with: " \n")
    }

    static func read(_ cell: String) -> String {
        CellText.read(cell.replacingAll(" \n", with: "\n"))
    }

    static let whenMark = "When: "
    static let evidenceMark = "Evidence in breachboard:"

    /// Whether a reader could take the date of the event for more than is known.
    static func needsWords(_ when: Moment) -> Bool {
        when.precision != .instant || when.isApproximate || when.isUncertain
    }
}
