public import IncidentModel
public import NotificationRules
public import Terminal

/// When letters that came back ask for another kind of notice.
public struct SubstituteWords: Hashable {
    private let mail: UndeliveredMail
    private let withoutAddress: Int
    private let duty: Duty?
    private let isUnderHIPAA: Bool

    public init(_ incident: Incident, duties: [Duty]) {
        mail = incident.undeliveredMail
        withoutAddress = incident.peopleWithoutAddress ?? 0
        duty = ["US-HIPAA-SUBST10", "US-HIPAA-SUBST9"].compactMap { id in
            duties.first { $0.id.text == id && $0.status != .noLongerTriggered }
        }.first
        isUnderHIPAA = incident.profile.entities.contains { $0.hasPrefix("hipaa_") }
    }

    /// Whether there is anything to say: letters came back, or the law at hand counts them.
    public var isOfInterest: Bool { duty != nil || mail.day(reaching: 1) != nil || isUnderHIPAA }

    var role: Role { mail.day() != nil ? .deadlineRunning : .muted }

    /// `open since 2019-04-19: 14 letters back and not sent again, from 10 on (45 CFR 164.404(d)(2)(ii))`.
    public var line: SafeText {
        let number = NumberWords.counted(mail.letters, "letter")
        if let day = mail.day() {
            return "open since \(day): \(number) back and not sent again\(law("ii"))\(clock)"
        }
        guard mail.day(reaching: 1) != nil || duty != nil else {
            return "opens at ten returned letters"
        }
        let without: SafeText =
            withoutAddress > 0 ? ", \(NumberWords.grouped(withoutAddress)) without address" : ""
        let isTen = duty?.id.text == "US-HIPAA-SUBST10"
        let below: SafeText =
            isTen ? "" : ", under ten: another letter, a call or other means\(law("i"))"
        return "\(number) back and not sent again\(without)\(below)\(clock)"
    }

    private func law(_ item: SafeText) -> SafeText {
        isUnderHIPAA ? " (45 CFR 164.404(d)(2)(\(item)))" : ""
    }

    /// How the duty stands, and by when.
    private var clock: SafeText {
        guard let duty else { return "" }
        let due: SafeText = duty.due.map { ", due \($0.day)" } ?? ""
        return "; \(duty.id): \(duty.status.word)\(due)"
    }
}
