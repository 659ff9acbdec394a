import NotificationRules

extension Vector {
    static let hipaaVectors = [
        Vector(
            name: "letters of a hospital, day 57 of 60", article: "45 CFR 164.404(b)",
            rule: "US-HIPAA-IND", due: "2019-04-08", status: .met, says: "told 2019-04-05, day 57",
            facts: modelCase),
        Vector(
            name: "filing of 500 or more, with the letters", article: "45 CFR 164.408(b)",
            rule: "US-HIPAA-HHS500", due: "2019-04-08", status: .met,
            says: "with the letters: 2019-04-05", facts: modelCase),
        Vector(
            name: "media of a State, on the last day", article: "45 CFR 164.406(b)",
            rule: "US-HIPAA-MEDIA", due: "2019-04-08", status: .met,
            says: "told 2019-04-08, day 60", facts: modelCase),
        Vector(
            name: "residents of Massachusetts, through HIPAA", article: "M.G.L. c. 93H s. 5",
            rule: "US-MA-IND-2007", due: nil, facts: modelCase),
        Vector(
            name: "attorney general of Massachusetts", article: "M.G.L. c. 93H s. 3(b)",
            rule: "US-MA-REG-AG", due: nil, status: .open, facts: modelCase),
        Vector(
            name: "consumer affairs of Massachusetts", article: "M.G.L. c. 93H s. 3(b)",
            rule: "US-MA-REG-OCABR", due: nil, status: .open, facts: modelCase),
        Vector(
            name: "annual log in a leap year", article: "45 CFR 164.408(c)",
            rule: "US-HIPAA-HHSLT500", due: "2020-02-29",
            facts: residents("US-MA", 37, "\"discovery\": \"2019-11-20\"", entities: hipaa)),
        Vector(
            name: "annual log by the year of discovery", article: "45 CFR 164.408(c)",
            rule: "US-HIPAA-HHSLT500", due: "2024-02-29",
            facts: residents(
                "US-MA", 12, "\"occurrence\": \"2022-12-15\", \"discovery\": \"2023-01-04\"",
                entities: hipaa)),
        Vector(
            name: "exactly 500 in one State", article: "45 CFR 164.408(b)",
            rule: "US-HIPAA-HHS500", due: "2024-05-31",
            facts: residents("US-CO", 500, "\"discovery\": \"2024-04-01\"", entities: hipaa)),
        Vector(
            name: "500 residents of Colorado", article: "C.R.S. 6-1-716(2)(f)",
            rule: "US-CO-REG", due: "2024-05-01",
            facts: residents("US-CO", 500, "\"determination\": \"2024-04-01\"")),
        Vector(
            name: "an agent's discovery is its principal's", article: "45 CFR 164.404(a)(2)",
            rule: "US-HIPAA-IND", due: "2024-08-02",
            facts: residents(
                "US-MA", 10, "\"discovery\": [\"2024-06-03\", \"2024-07-30\"]", entities: hipaa)),
        Vector(
            name: "a written statement of law enforcement", article: "45 CFR 164.412(a)",
            rule: "US-HIPAA-IND", due: "2024-04-05",
            facts: residents(
                "US-MA", 10, "\"discovery\": \"2024-01-10\"", entities: hipaa,
                ", \"holds\": [{\"kind\": \"law_enforcement\", \"form\": \"written\", \"on\": \"2024-02-20\", \"days\": 45}]"
            )),
        Vector(
            name: "an oral statement holds thirty days", article: "45 CFR 164.412(b)",
            rule: "US-HIPAA-IND", due: "2024-03-21",
            facts: residents(
                "US-MA", 10, "\"discovery\": \"2024-01-10\"", entities: hipaa,
                ", \"holds\": [{\"form\": \"oral\", \"on\": \"2024-02-20\", \"days\": 45}]")),
    ]
}
