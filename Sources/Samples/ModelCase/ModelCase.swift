/// The incident that the program was made for, told by the day on which each fact became known.
///
/// Only what was published is told. What was not said is left out: no determination, no
/// eradication, no severity, no count of a data element, no level of a risk factor.
enum ModelCase {
    static let reference = "BH-2019-01"

    /// Day 49 of the 60 days that HIPAA gives from discovery on 7 February 2019.
    static let clock = "2019-03-28T10:00-04:00"

    static let press = "press account, May 2019"
    static let records = "regulator and press records"
    static let hipaa = "45 CFR 164.404, 164.406, 164.408: 60 days from discovery"

    /// Days are known, hours are not: 08:00 on the organisation's clock stands for the day.
    static func tell(in book: inout Casebook) {
        book.on("2019-02-07T08:00-05:00", by: "casebook")
        tellDetection(in: &book)
        tellDuties(in: &book)
        book.on("2019-03-07T08:00-05:00", by: "casebook")
        tellAccounts(in: &book)
        book.on("2019-04-05T08:00-04:00", by: "casebook")
        tellFilings(in: &book)
        book.on("2019-04-08T08:00-04:00", by: "casebook")
        tellPublicNotice(in: &book)
        book.on("2019-04-11T08:00-04:00", by: "casebook")
        tellLaw(in: &book)
        // The press account is of May 2019; its day is not known, the first of May stands for it.
        book.on("2019-05-01T08:00-04:00", by: "casebook")
        tellAttack(in: &book)
        tellPeople(in: &book)
        tellRemediation(in: &book)
        tellForensics(in: &book)
        tellHelp(in: &book)
        tellStatements(in: &book)
        tellRisk(in: &book)
    }
}

extension SampleIncident {
    /// A hospital's mailbox phishing breach of 2019, on day 49 of 60.
    public static let modelCase = SampleIncident(
        reference: ModelCase.reference, clock: ModelCase.clock, story: ModelCase.tell)
}
