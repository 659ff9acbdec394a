/// An event that starts a clock.
public enum Anchor: String, Hashable, Sendable, CaseIterable {
    case occurrence, detection, suspicion, awareness, discovery, determination, confirmation
    case classification, materiality, assessment, noticing, identification
    case reasonableBelief = "reasonable_belief"
    case reasonableSuspicion = "reasonable_suspicion"
    case credibleGrounds = "credible_grounds"
    case informationDetermined = "information_determined"
    case investigationConcluded = "conclusion_of_investigation"
    case ransomPaid = "ransom_payment"
    case regulatorReply = "regulator_reply"
    case intermediateReport = "intermediate_report"
    case correctiveMeasureAvailable = "corrective_measure_available"
    case incidentHandled = "incident_handled"
    case lawEnforcementStatement = "law_enforcement_statement"
    case endOfCalendarYear = "end_of_calendar_year"
    case noticeToIndividuals = "notification_to_individuals"
    case noticeToRegulator = "notification_to_regulator"

    public var words: String {
        switch self {
        case .noticeToIndividuals: "notice to individuals"
        case .noticeToRegulator: "notice to the regulator"
        default: String(rawValue.map { $0 == "_" ? " " : $0 })
        }
    }
}
