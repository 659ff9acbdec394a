import NotificationRules

extension Vector {
    static let stateVectors = [
        Vector(
            name: "Florida", article: "Fla. Stat. 501.171(4)(a)", rule: "US-FL-IND",
            due: "2024-07-31", facts: residents("US-FL", 10, "\"determination\": \"2024-07-01\"")),
        Vector(
            name: "Florida, extended", article: "Fla. Stat. 501.171(4)(b)", rule: "US-FL-IND",
            due: "2024-08-15",
            facts: residents(
                "US-FL", 10, "\"determination\": \"2024-07-01\"",
                entities: "", ", \"extensions\": [\"US-FL-IND\"]")),
        Vector(
            name: "Texas, the law of 2022", article: "Tex. Bus. & Com. Code 521.053(i)",
            rule: "US-TX-REG-2020", due: "2022-04-02",
            facts: residents("US-TX", 900, "\"determination\": \"2022-02-01\"")),
        Vector(
            name: "New York before 21 December 2024", article: "N.Y. GBL 899-aa(2)",
            rule: "US-NY-IND-2019", due: nil, asOf: "2024-12-01T12:00:00Z",
            facts: residents("US-NY", 10, "\"discovery\": \"2024-11-01\"")),
        Vector(
            name: "a hospital in California", article: "Cal. HSC 1280.15",
            rule: "US-CA-HSC1280-CDPH", due: "2024-09-17",
            facts: residents(
                "US-CA", 10, "\"detection\": \"2024-08-26\"",
                entities: "\"ca_licensed_health_facility\"",
                ", \"holidays\": {\"US_CA_STATE\": [\"2024-09-02\"]}")),
        Vector(
            name: "Vermont, fourteen business days", article: "9 V.S.A. 2435(b)(3)(B)",
            rule: "US-VT-REG", due: "2024-09-16", says: "holidays skipped: 2024-09-02",
            facts: residents("US-VT", 10, "\"discovery\": \"2024-08-26\"")),
        Vector(
            name: "Iowa over Thanksgiving, the State's calendar", article: "Iowa Code 715C.2(8)",
            rule: "US-IA-REG", due: "2024-12-04",
            facts: residents("US-IA", 501, "\"notification_sent\": \"2024-11-25\"")),
        Vector(
            name: "Iowa over Thanksgiving, federal holidays only", article: "Iowa Code 715C.2(8)",
            rule: "US-IA-REG", due: "2024-12-03",
            facts: residents(
                "US-IA", 501, "\"notification_sent\": \"2024-11-25\"", entities: "",
                ", \"holidays\": {\"US_IA_STATE\": [\"2024-11-28\"]}")),
        Vector(
            name: "Arkansas, whichever is first", article: "Ark. Code 4-110-105(b)(2)",
            rule: "US-AR-REG", due: "2024-04-15",
            facts: residents(
                "US-AR", 1001, "\"determination\": \"2024-03-01\"", entities: "",
                ", \"sent\": {\"individuals\": \"2024-05-01\"}")),
        Vector(
            name: "Oklahoma from 2026", article: "24 O.S. 163", rule: "US-OK-REG",
            due: "2026-04-03",
            facts: residents("US-OK", 500, "\"notification_sent\": \"2026-02-02\"")),
        Vector(
            name: "Maryland, the text of 2018", article: "Md. Com. Law 14-3504(b)",
            rule: "US-MD-IND-2018", due: "2022-11-29",
            facts: residents(
                "US-MD", 10,
                "\"discovery\": \"2022-09-20\", \"investigation_concluded\": \"2022-10-15\"")),
        Vector(
            name: "Maryland, the text of 2022", article: "Md. Com. Law 14-3504(b)",
            rule: "US-MD-IND", due: "2022-11-04", status: .possible,
            facts: residents(
                "US-MD", 10,
                "\"discovery\": \"2022-09-20\", \"investigation_concluded\": \"2022-10-15\"")),
        Vector(
            name: "Connecticut, ninety days", article: "Conn. Gen. Stat. 36a-701b(b)(1)",
            rule: "US-CT-IND-2015", due: "2021-12-14",
            facts: residents("US-CT", 10, "\"discovery\": \"2021-09-15\"")),
        Vector(
            name: "Connecticut, sixty days", article: "Conn. Gen. Stat. 36a-701b(b)(1)",
            rule: "US-CT-IND", due: "2021-11-30",
            facts: residents("US-CT", 10, "\"discovery\": \"2021-10-01\"")),
        Vector(
            name: "Alabama, a vendor over a holiday", article: "Ala. Code 8-38-8",
            rule: "US-AL-OWNER", due: "2024-01-15",
            facts: residents(
                "US-AL", 10, "\"determination\": \"2024-01-05\"",
                entities: "\"data_maintainer_or_service_provider\"")),
    ]
}
