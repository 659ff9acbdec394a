import IncidentModel
import Samples
import Testing

/// A command that the model did not accept, and what it said.
struct Rejection: Hashable {
    let target: Target
    let verdict: Verdict
}

/// A sample as a log would hold it.
struct Fold {
    private(set) var changes: [Change] = []
    private(set) var rejections: [Rejection] = []
    private(set) var incident: Incident?

    init(_ sample: SampleIncident, after head: Seq = .start) {
        var seq = head
        for command in sample.commands(after: head) {
            seq = seq.next
            let verdict = incident?.judge(command) ?? Incident.judgeOpening(command)
            guard case .accepted = verdict else {
                rejections.append(Rejection(target: command.target, verdict: verdict))
                continue
            }
            let change = Change(seq: seq, command: command)
            changes.append(change)
            if incident == nil {
                incident = Incident(opening: change)
            } else {
                incident?.apply(change)
            }
        }
    }

    static let modelCase = Fold(.modelCase)
    static let exercise = Fold(.exercise)
}

/// A folded sample, or a failed test.
func folded(_ fold: Fold) throws -> Incident { try #require(fold.incident) }

/// A moment by its canonical text.
func moment(_ text: String) throws -> Moment { try Moment.parse(text) }

extension Sequence {
    /// Whether all cases of a vocabulary occur.
    func coversAll<Word: Vocabulary>(of type: Word.Type) -> Bool where Element == Word {
        Set(self) == Set(Word.allCases)
    }
}
