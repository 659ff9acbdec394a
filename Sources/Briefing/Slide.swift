public import IncidentModel

/// One page of a stand-up: some headed lists of lines.
public struct Slide: Hashable, Sendable {
    /// What a slide is about, in the order in which a stand-up goes through them.
    public enum Topic: Int, CaseIterable, Hashable, Sendable {
        case whereWeAre, changes, numbers, deadlines, work, owners, decisions, next

        public var title: String {
            switch self {
            case .whereWeAre: "Where we are"
            case .changes: "What changed"
            case .numbers: "Numbers"
            case .deadlines: "Deadlines"
            case .work: "Done, blocked, overdue"
            case .owners: "Who has what"
            case .decisions: "Decisions and asks"
            case .next: "Next update"
            }
        }
    }

    /// Lines under one heading.
    public struct Block: Hashable, Sendable {
        public let heading: String
        /// Never empty: where there is nothing, a line says so.
        public let lines: [Line]
    }

    public struct Line: Hashable, Sendable {
        public let text: String
        /// Who and when, or how long still; may be empty.
        public let remark: String
        public let tone: Tone
        /// What can be changed from the line; nil for a line about no item.
        public let target: Target?
        /// The changes of the period that the line tells; empty for one that tells how things stand.
        public let seqs: [Seq]

        init(
            _ text: String, remark: String = "", _ tone: Tone = .plain, target: Target? = nil,
            seqs: [Seq] = []
        ) {
            self.text = text
            self.remark = remark
            self.tone = tone
            self.target = target
            self.seqs = seqs
        }
    }

    /// How a line weighs; it never says more than its words do.
    public enum Tone: Hashable, Sendable {
        case plain, strong, good, near, late, muted
    }

    public let topic: Topic
    public let blocks: [Block]

    public var lines: [Line] { blocks.flatMap(\.lines) }
}
