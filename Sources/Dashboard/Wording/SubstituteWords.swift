public import IncidentModel
public import NotificationRules
public import Terminal

/// When letters that came back ask for another kind of notice.
public struct SubstituteWords: Hashable {
    private let mail: UndeliveredMail
    private let withoutAddress: Int
    private let duty: Duty?
    private let isUnderHIPAA: Bool
    /// Nil for days as in reports.
    private let today: Day?

    /// - Parameter today: the day of the reader, who needs no year of this one.
    public init(_ incident: Incident, duties: [Duty], today: Day? = nil) {
        self.today = today
        mail = incident.undeliveredMail
        withoutAddress = incident.peopleWithoutAddress ?? 0
        duty =
            ["US-HIPAA-SUBST10", "US-HIPAA-SUBST9"].compactMap { id in
                duties.first { $0.id.text == id && $0.status != .noLongerTriggered }
            }.first
        isUnderHIPAA = incident.profile.entities.contains { $0.hasPrefix("hipaa_") }
    }

    /// Whether there is anything to say: letters came back, or the law at hand counts them.
    public var isOfInterest: Bool { duty != nil || mail.day(reaching: 1) != nil || isUnderHIPAA }

    var role: Role { mail.day() != nil ? .deadlineRunning : .muted }

    /// `open since 19 Apr: 14 letters back and not sent again (45 CFR 164.404(d)(2)(ii))`.
    public var line: SafeText {
        if let day = mail.day() {
            return "open since \(date(day)): \(letters)\(law("ii"))\(clock)"
        }
        guard mail.day(reaching: 1) != nil || duty != nil else {
            return "opens at ten returned letters"
        }
        let without: SafeText? =
            withoutAddress > 0 ? "\(NumberWords.grouped(withoutAddress)) without address" : nil
        let back = mail.letters > 0 || without == nil ? letters : nil
        let isTen = duty?.id.text == "US-HIPAA-SUBST10"
        let below: SafeText? =
            isTen ? nil : "under ten: another letter, a call or other means\(law("i"))"
        return [back, without, below].compactMap { $0 }.joined(separator: ", ") + clock
    }

    private var letters: SafeText {
        "\(NumberWords.counted(mail.letters, "letter")) back and not sent again"
    }

    private func date(_ day: Day) -> String {
        today.map { TimeWords.date(day, today: $0) } ?? day.text
    }

    private func law(_ item: SafeText) -> SafeText {
        isUnderHIPAA ? " (45 CFR 164.404(d)(2)(\(item)))" : ""
    }

    /// How the duty stands, and by when.
    private var clock: SafeText {
        guard let duty else { return "" }
        let due: SafeText = duty.due.map { ", due \(date($0.day))" } ?? ""
        return "; \(duty.id): \(duty.status.word)\(due)"
    }
}
