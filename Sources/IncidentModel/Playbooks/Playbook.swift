/// A checklist that waits for its kind of incident.
public struct Playbook: Hashable, Sendable {
    /// By which it is asked for, such as `phishing`.
    public let name: String
    public let title: String
    /// When it is the right one.
    public let summary: String
    /// The standards and laws that it was written from.
    public let sources: [String]
    /// In the order of the response.
    public let steps: [ChecklistDraft]

    public init(
        name: String, title: String, summary: String, sources: [String], steps: [ChecklistDraft]
    ) {
        self.name = name
        self.title = title
        self.summary = summary
        self.sources = sources
        self.steps = steps
    }
}
