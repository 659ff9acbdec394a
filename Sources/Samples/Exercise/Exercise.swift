/// A fictional exercise that fills every screen: a clinic's mailboxes, seven weeks, eight people.
///
/// Clinic, people, numbers and files are made up.
enum Exercise {
    static let reference = "EX-2026-02"

    /// Day 49 of 60.
    static let clock = "2026-03-19T10:00-04:00"

    static func tell(in book: inout Casebook) {
        tellOpening(in: &book)
        tellContainment(in: &book)
        tellEvidence(in: &book)
        tellAssessment(in: &book)
        tellFirstCounts(in: &book)
        tellPlans(in: &book)
        tellRecovery(in: &book)
        tellFirstList(in: &book)
        tellHelp(in: &book)
        tellNotices(in: &book)
        tellSecondList(in: &book)
        tellLastDays(in: &book)
    }
}

extension SampleIncident {
    /// A fictional mailbox phishing at a clinic, in the middle of the work.
    public static let exercise = SampleIncident(
        reference: Exercise.reference, clock: Exercise.clock, story: Exercise.tell)
}
