import NotificationRules

extension Vector {
    static let otherVectors = [
        Vector(
            name: "determined on a Saturday", article: "Form 8-K General Instruction B.1",
            rule: "US-SEC-8K-105", due: "2024-06-21",
            facts: residents(
                "US-MA", 10, "\"materiality\": \"2024-06-15\"", entities: "\"public_company\"",
                ", \"holidays\": {\"US_FEDERAL\": [\"2024-06-19\"]}")),
        Vector(
            name: "72 hours across the end of summer time", article: "23 NYCRR 500.17(a)",
            rule: "US-NYDFS-INC", due: "2024-11-04T14:00-05:00",
            facts: residents(
                "US-NY", 10,
                "\"determination\": {\"at\": \"2024-11-01T15:00\", \"zone\": \"America/New_York\"}",
                entities: "\"nydfs_covered_entity\"")),
        Vector(
            name: "72 hours to the minute", article: "GDPR art. 33(1)", rule: "EU-GDPR-33",
            due: "2024-05-17T10:20+02:00",
            says: "by Reg. 1182/71 art. 3, the hour of the event not counted: "
                + "2024-05-17T11:00+02:00",
            facts: residents(
                "FR", 10,
                "\"awareness\": {\"at\": \"2024-05-14T10:20\", \"zone\": \"Europe/Paris\"}",
                entities: "\"controller\"")),
        Vector(
            name: "a month from 31 January", article: "NIS2 art. 23(4)(d)",
            rule: "EU-NIS2-FINAL", due: "2025-02-28",
            facts: residents(
                "DE", 10, "\"notification_sent\": \"2025-01-31\"",
                entities: "\"nis2_essential_entity\"",
                ", \"conditions\": [\"significant_incident\"]")),
        Vector(
            name: "classified later than a day after", article: "Reg. (EU) 2025/301 art. 5",
            rule: "EU-DORA-INITIAL", due: "2025-02-12T19:00+01:00",
            facts: residents(
                "IT", 10,
                "\"awareness\": {\"at\": \"2025-02-10T09:00\", \"zone\": \"Europe/Rome\"}, \"classification\": {\"at\": \"2025-02-12T15:00\", \"zone\": \"Europe/Rome\"}",
                entities: "\"dora_financial_entity\"")),
        Vector(
            name: "500 consumers of a lender", article: "16 CFR 314.4(j)",
            rule: "US-GLBA-FTC-SAFEGUARDS", due: "2024-06-12",
            facts: residents(
                "US-MA", 500, "\"discovery\": \"2024-05-13\"",
                entities: "\"glba_ftc_financial_institution\"",
                ", \"conditions\": []")),
        Vector(
            name: "six hours over night", article: "CERT-In Directions 2022 (ii)",
            rule: "IN-CERTIN-6H", due: "2024-08-16T04:10+05:30",
            facts: residents(
                "IN", 10,
                "\"noticing\": {\"at\": \"2024-08-15T22:10\", \"zone\": \"Asia/Kolkata\"}",
                entities: "\"in_body_corporate\"")),
        Vector(
            name: "three days over a new year", article: "PDPA s. 26D", rule: "SG-PDPA-PDPC",
            due: "2024-02-11",
            facts: residents(
                "SG", 500, "\"assessment\": \"2024-02-08\"", entities: "\"controller\"")),
        Vector(
            name: "a law that is only proposed", article: "6 U.S.C. 681b", rule: "US-CIRCIA-INC",
            due: nil, status: .pendingLaw, says: "would be 2026-11-04T00:00Z",
            facts: residents(
                "US-MA", 10, "\"reasonable_belief\": \"2026-11-01T00:00Z\"",
                entities: "\"critical_infrastructure_covered_entity\"")),
    ]
}
