import IncidentModel

extension Exercise {
    /// 3 to 12 February: who helps, what was in reach, what it means in law.
    static func tellAssessment(in book: inout Casebook) {
        book.on("2026-02-04T10:10-05:00", by: "kh")
        book.set(.incident, "incident", .phase, "assess")
        tellParties(in: &book)
        tellAssets(in: &book)
        book.check("mailbox-review", "assess", "Review five mailboxes", [.owner: "ir1"])
        book.check("list-1", "assess", "Vendor list 1, message texts", [.owner: "ir1"])
        book.check(
            "list-2", "assess", "Vendor list 2, attachments",
            [.owner: "ir1", .needs: "list-1"])
        book.check(
            "list-3", "assess", "Vendor list 3, scanned attachments",
            [.owner: "ir1", .due: "2026-03-18", .needs: "list-2"])
        book.check(
            "four-factors", "assess", "Assess the four factors",
            [.owner: "counsel", .approvalsNeeded: "2", .mandatory: "yes", .privileged: "yes"])
        book.check("addresses", "assess", "Resolve mailing addresses", [.owner: "ops"])
        book.check(
            "minors", "assess", "Separate minors and deceased",
            [.owner: "ops", .needs: "list-3; addresses"])
        book.on("2026-02-06T09:00-05:00", by: "jv")
        book.check(
            "log-review", "assess", "Weekly review of the mailbox log",
            [.owner: "jv", .due: "2026-02-06", .recurrence: "weekly"])
        tellDetermination(in: &book)
    }

    private static func tellParties(in book: inout Casebook) {
        book.add(
            .party, "forensics",
            [.title: "Northfield Forensics (fictional)", .role: "forensics", .when: "2026-01-30"])
        book.add(
            .party, "review-vendor",
            [
                .title: "Paperlight Review (fictional)", .role: "document review",
                .when: "2026-02-04", .contact: "review@example.org",
            ])
        book.add(
            .party, "counsel",
            [.title: "Outside counsel", .role: "counsel", .when: "2026-01-29T19:30-05:00"])
        book.add(
            .party, "mail-house",
            [.title: "Mail house", .role: "mail house", .detail: "Contract not signed yet."])
    }

    private static func tellAssets(in book: inout Casebook) {
        book.add(
            .asset, "health-record",
            [
                .title: "Electronic health record", .kind: "system", .status: "intact",
                .when: "2026-02-03", .source: "ir1",
            ])
        book.add(
            .asset, "shared-mailbox",
            [
                .title: "Shared mailbox of the billing desk", .kind: "account",
                .status: "affected", .number: "1",
                .detail: "Second factor does not cover shared mailboxes yet.",
            ])
        book.add(
            .asset, "mail-archive",
            [.title: "Mail archive before 2024", .kind: "system", .status: "unknown"])
    }

    private static func tellDetermination(in book: inout Casebook) {
        book.on("2026-02-11T16:45-05:00", by: "counsel")
        book.milestone(
            .determination, [.when: "2026-02-11", .source: "four factors", .detail: "A breach"])
        tellRisk(in: &book)
        book.set(.check, "four-factors", .approvals, "counsel")
        book.on("2026-02-11T17:05-05:00", by: "kh")
        book.set(.check, "four-factors", .approvals, "counsel; kh")
        book.done("four-factors", on: "2026-02-11")
        book.add(
            .entry, "determined",
            [
                .when: "2026-02-11", .lane: "notify", .kind: "decided", .privileged: "yes",
                .title: "Four factors: a breach, duties to notify run from 29 January",
                .source: "counsel",
            ])
        book.add(
            .entry, "advice",
            [
                .when: "2026-01-29T19:30-05:00", .lane: "notify", .kind: "said",
                .privileged: "yes", .title: "Counsel's advice on the hold", .source: "counsel",
            ])
    }
    private static func tellRisk(in book: inout Casebook) {
        book.add(
            .risk, "nature-and-extent",
            [
                .title: "Nature and extent of the information", .level: "high",
                .finding: "Diagnoses with names; SSN for some.", .source: "vendor list 1",
            ])
        book.add(
            .risk, "unauthorised-person",
            [
                .title: "Who used the information or received it", .level: "high",
                .finding: "Unknown, outside the clinic.", .source: "sign-in log",
            ])
        book.add(
            .risk, "acquired-or-viewed",
            [
                .title: "Whether the information was acquired or viewed", .level: "medium",
                .finding: "One mailbox synchronised in full.", .source: "mailbox log",
            ])
        book.add(
            .risk, "mitigation",
            [.title: "How far the risk was mitigated", .level: "not-assessed"])
        book.set(.risk, "mitigation", .level, "low")
        book.set(.risk, "mitigation", .finding, "No assurance from the receiver.")
        book.add(
            .risk, "misuse-watch",
            [.title: "Signs of misuse since (our own factor)", .level: "not-assessed"])
    }
}
