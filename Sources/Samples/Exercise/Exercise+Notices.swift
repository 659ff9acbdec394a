import IncidentModel

extension Exercise {
    /// 16 February: the way to the letters, each step needing the one before.
    static func tellPlans(in book: inout Casebook) {
        book.on("2026-02-16T10:15-05:00", by: "counsel")
        book.check(
            "letter-text", "notify", "Letter text signed off",
            [.owner: "counsel", .due: "2026-03-18", .approvalsNeeded: "2", .mandatory: "yes"])
        book.check(
            "print-run", "notify", "Print run to the mail house",
            [.owner: "ops", .due: "2026-03-23", .needs: "letter-text"])
        book.check(
            "first-wave", "notify", "First mailing wave, all with an address",
            [
                .owner: "ops", .due: "2026-03-26", .needs: "print-run; addresses",
                .mandatory: "yes", .duties: "US-HIPAA-IND; US-VT-IND",
            ])
        book.check(
            "hhs", "notify", "HHS portal filing",
            [
                .owner: "counsel", .due: "2026-03-30", .mandatory: "yes",
                .duties: "US-HIPAA-HHS500",
            ])
        book.check(
            "media", "notify", "Media notice, Massachusetts",
            [.owner: "comms", .due: "2026-03-30", .duties: "US-HIPAA-MEDIA"])
        book.check(
            "vermont", "notify", "Vermont attorney general, first notice",
            [.owner: "counsel", .due: "2026-02-19", .duties: "US-VT-REG"])
        book.check(
            "connecticut", "notify", "Connecticut attorney general",
            [.owner: "counsel", .duties: "US-CT-REG"])
        book.check("translations", "notify", "Letters in Spanish and Portuguese", [.owner: "comms"])
        book.check(
            "web-notice", "notify", "Notice on the web page, where no address is known",
            [.needs: "addresses"])
        book.on("2026-02-18T16:40-05:00", by: "counsel")
        book.done("vermont", on: "2026-02-18")
        book.entry(
            "vermont", "2026-02-18", "notify/done", "Vermont attorney general told, number open",
            source: "counsel")
    }

    /// 10 March: what the affected will be offered.
    static func tellHelp(in book: inout Casebook) {
        book.on("2026-03-10T11:00-04:00", by: "comms")
        book.add(
            .hotline, "hotline",
            [
                .phone: "1-800-555-0142", .hours: "Mon-Fri 09:00-18:30; Sat 10:00-14:00",
                .zone: "America/New_York", .when: "2026-03-26",
            ])
        book.add(
            .hotline, "hotline-spanish",
            [
                .phone: "1-800-555-0143", .hours: "Mon-Fri 10:00-16:00", .when: "2026-03",
                .days: "2026-03-05 calls 11; 2026-03-06 calls 18; 2026-03-09 calls 7",
            ])
        book.check(
            "hotline", "notify", "Hotline staffed, script trained",
            [.owner: "ops", .due: "2026-03-26", .state: "in-progress"])
        book.progress("hotline", "14/22")
        book.add(
            .monitoring, "credit-monitoring",
            [
                .title: "Credit monitoring, two years", .months: "24", .element: "ssn",
                .provider: "Tallow Credit (fictional)", .when: "2026-03-26",
                .eligible: "1502", .enrolBy: "2026-09-30",
            ])
        book.check(
            "codes", "notify", "Monitoring codes for those with SSN",
            [.owner: "jv", .due: "2026-03-26", .needs: "list-2"])
        book.add(
            .statement, "web-statement",
            [
                .speaker: "Spokesperson", .when: "2026-03-12", .channel: "web page",
                .title: "The clinic looks into access to mailboxes; care goes on",
                .source: "web page",
            ])
        book.add(
            .statement, "staff-letter",
            [
                .speaker: "Medical director", .when: "2026-02-05", .channel: "staff letter",
                .title: "To staff: how to report",
            ])
    }

    /// 12 March: the waves and filings, in every state.
    static func tellNotices(in book: inout Casebook) {
        book.on("2026-03-12T13:25-04:00", by: "ops")
        book.add(
            .notice, "test-wave",
            [
                // Not to the affected: a first wave to them starts the clocks of regulators.
                .title: "Test wave, to the mail house itself", .audience: "partner",
                .method: "post", .when: "2026-03-12", .state: "sent", .sent: "84",
            ])
        book.add(
            .notice, "first-wave",
            [
                .title: "First wave", .audience: "individuals", .method: "post",
                .when: "2026-03-26", .state: "planned",
                // The print run was ordered by list 1.
                .planned: "8400",
                .content: "US-HIPAA-IND/A; US-HIPAA-IND/B; US-HIPAA-IND/E",
            ])
        book.add(
            .notice, "substitute",
            [
                .title: "Notice on the web page", .audience: "substitute", .method: "web",
                .state: "draft",
            ])
        book.on("2026-03-12T15:00-04:00", by: "counsel")
        book.add(
            .notice, "hhs",
            [
                .title: "HHS portal", .audience: "regulator", .method: "filing",
                .when: "2026-03-26", .state: "planned", .duties: "US-HIPAA-HHS500",
            ])
        book.add(
            .notice, "vermont",
            [
                .title: "Vermont attorney general", .audience: "regulator", .method: "e-mail",
                .when: "2026-02-18", .state: "sent", .duties: "US-VT-REG",
                .filing: "VT-2026-0218", .addenda: "1 2026-03-10 Seven weeks of access, not four",
            ])
        book.add(
            .hold, "state-police",
            [
                .title: "State police, cyber unit", .form: "oral", .when: "2026-02-03",
                .number: "14",
                .detail: "By telephone, noted by counsel; no written statement came.",
            ])
        book.add(
            .duty, "US-NH-CRA",
            [
                .decision: "not-notify", .when: "2026-03-12",
                .detail: "Fewer than 1,000 in New Hampshire by every list.",
            ])
        book.milestone(
            .regulatorNotified,
            [
                .when: "2026-03-26", .source: "HHS; Vermont told 18 Feb",
                .detail: "The filing with HHS; Vermont was told on 18 February",
            ])
        tellOtherNotices(in: &book)
    }

    private static func tellOtherNotices(in book: inout Casebook) {
        book.add(
            .notice, "media",
            [
                .title: "Newspapers, Massachusetts", .audience: "media", .state: "draft",
                .when: "2026-03-30",
            ])
        book.add(
            .notice, "agencies",
            [
                .title: "Credit reporting agencies", .audience: "agencies", .state: "planned",
                .when: "~2026-03-26",
            ])
        book.add(
            .notice, "partner",
            [.title: "Insurer", .audience: "partner", .state: "sent", .when: "2026-01-30"])
        book.add(
            .notice, "public", [.title: "Press release", .audience: "public", .state: "draft"])
        book.add(
            .notice, "florida",
            [
                .title: "Florida", .audience: "regulator", .state: "not-required",
                .detail: "Nobody found who lives there.",
            ])
    }
}
