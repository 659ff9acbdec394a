import IncidentModel
import NotificationRules
import Terminal

/// What the rules ask for at a number of people: now, perhaps, and once it is reached.
enum ThresholdWords {
    /// `: HIPAA filing with HHS; at 5,001: US-NY notice to credit agencies`.
    static func line(_ threshold: CountThreshold) -> SafeText {
        let begins = threshold.begins
        let number = NumberWords.grouped(threshold.people)
        let parts: [(lead: SafeText, stakes: [CountStake])] = [
            (": ", begins.filter { $0.asks && !$0.isDoubtful }),
            ("; perhaps: ", begins.filter { $0.asks && $0.isDoubtful }),
            ("; at \(number): ", begins.filter { !$0.asks }),
            ("; below \(number) only: ", threshold.ends),
        ]
        return parts.filter { !$0.stakes.isEmpty }.map { $0.lead + names($0.stakes) }
            .joined(separator: "")
    }

    private static func names(_ stakes: [CountStake]) -> SafeText {
        stakes.map { stake in
            let places = stake.duty?.instances.map(\.code).joined(separator: ", ") ?? ""
            return places.isEmpty ? SafeText(stake.rule.name) : "\(stake.rule.name) (\(places))"
        }
        .joined(separator: ", ")
    }
}

extension CountStake {
    /// Whether it asks for something by the present counts, surely or perhaps.
    fileprivate var asks: Bool { duty.map { $0.status != .noLongerTriggered } ?? false }

    /// Whether a count or a judgement could still take it away.
    fileprivate var isDoubtful: Bool { duty?.status == .possible }
}
