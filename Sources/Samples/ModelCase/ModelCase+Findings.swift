import IncidentModel

extension ModelCase {
    /// How it began, for how long the accounts were open, and what stayed untouched.
    static func tellAttack(in book: inout Casebook) {
        book.milestone(
            .firstMaliciousActivity,
            [
                .when: "2019-02", .source: press,
                .detail: "Start of the exposure window; the day is not known",
            ])
        book.add(
            .entry, "exposure",
            [
                .when: "2019-02/2019-03", .lane: "attacker", .kind: "happened",
                .title: "Phishing campaign; employees' e-mail accounts were read",
                .source: press,
                .detail: """
                Exposure window February to March 2019: months only. The further accounts were \
                found by 7 March (\(records)). When the campaign began is not stated.
                """,
            ])
        book.add(
            .asset, "medical-record",
            [
                .title: "Electronic medical record", .kind: "system", .status: "intact",
                .source: press,
            ])
        book.add(
            .asset, "other-systems",
            [
                .title: "All other systems", .kind: "system", .status: "intact",
                .source: press,
            ])
    }

    /// Who is affected, as the press had it; the number that was filed stands.
    static func tellPeople(in book: inout Casebook) {
        book.count(
            "people",
            CountRevision(
                count: .exactly(12_000), basis: .estimate, source: "\(press): estimated patients"))
        let elements: [DataElement] = [
            .fullName, .dateOfBirth, .medicalRecordNumber, .diagnosis, .healthInsurance,
            .socialSecurityNumber,
        ]
        for element in elements {
            book.count("people|\(element.word)", some(source: "\(press): per person some of these"))
        }
        // Where the patients live is not said. That some live where the organisation is, is an
        // inference, and the source says so; without it no duty under state law would be shown.
        book.count(
            "people||US-MA",
            some(source: "inferred from the organisation's seat; residence not stated"))
        book.add(
            .entry, "press-account",
            [
                .when: "2019-05", .lane: "notify", .kind: "said", .source: press,
                .title: "Press account: 12,000 patients estimated, not all patients affected",
                .detail: "11,658 were filed with HHS on 5 April 2019: the confirmed count stands.",
            ])
    }

    private static func some(source: String) -> CountRevision {
        CountRevision(count: .some, basis: .placeholder, source: source)
    }

    /// What was said, and by whom; the days on which it was said are not stated.
    static func tellStatements(in book: inout Casebook) {
        book.add(
            .statement, "ciso",
            [
                .speaker: "CISO", .source: press,
                .title: "The accounts are secured and a forensic firm is hired",
            ])
        book.add(
            .statement, "cio",
            [
                .speaker: "CIO", .source: press,
                .title: "On the integrity of the systems and of e-mail",
            ])
        book.add(
            .statement, "representative",
            [
                .speaker: "Representative", .source: press,
                .title: "Not all patients are affected; measures against a repetition are taken",
            ])
    }

    /// The four factors of 45 CFR 164.402. The findings are stated; a level of none of them is.
    static func tellRisk(in book: inout Casebook) {
        book.add(
            .risk, "nature-and-extent",
            [
                .title: "Nature and extent of the information", .level: "not-assessed",
                .finding: "Per person some of six elements, the SSN among them. Not all patients.",
                .source: press,
            ])
        book.add(
            .risk, "unauthorised-person",
            [.title: "Who used the information or received it", .level: "not-assessed"])
        book.add(
            .risk, "acquired-or-viewed",
            [
                .title: "Whether the information was acquired or viewed",
                .level: "not-assessed", .source: press,
                .finding: "No indication that information was acquired, viewed or misused.",
            ])
        book.add(
            .risk, "mitigation",
            [
                .title: "How far the risk was mitigated", .level: "not-assessed",
                .finding: "Each account was secured as soon as the access was identified.",
                .source: press,
            ])
    }
}
