import IncidentModel

extension Exercise {
    /// 20 February: what is to last.
    static func tellRecovery(in book: inout Casebook) {
        book.on("2026-02-20T09:30-05:00", by: "it")
        book.check(
            "outside-access", "recover", "Outside mail access blocked unless approved",
            [
                .owner: "it", .due: "2026-04-15", .state: "in-progress",
                .exceptions: "pharmacy until 15 Apr; visiting nurses until 30 Mar",
            ])
        book.check(
            "keys", "recover", "Phishing-resistant sign-in for mail",
            [.owner: "it", .due: "2026-04-30"])
        book.check(
            "consents", "recover", "Review consents to apps",
            [.owner: "it", .recurrence: "monthly", .due: "2026-04-01", .order: "a"])
        book.on("2026-02-20T11:10-05:00", by: "hr")
        book.check(
            "training", "recover", "Phishing training, all staff",
            [.owner: "hr", .due: "2026-04-15", .state: "in-progress"])
        book.progress("training", "312/3940")
        book.on("2026-02-20T16:00-05:00", by: "kh")
        book.check("repeat-drill", "lessons", "Repeat the exercise with the night shift")
        book.check("retention", "lessons", "Shorten how long mail is kept", [.owner: "it"])
        book.withdraw(.check, "retention")
        book.on("2026-02-23T09:20-05:00", by: "counsel")
        book.restore(.check, "retention")
        book.note(.check, "retention", "Counsel: the hold comes first; blocked until then.")
        book.set(.check, "retention", .state, "blocked")
        book.set(.check, "retention", .blocked, "legal hold")
        book.set(.check, "retention", .privileged, "yes")
        book.on("2026-02-27T10:00-05:00", by: "jv")
        book.set(.check, "log-review", .state, "in-progress")
        book.progress("log-review", "3")
        book.set(.check, "log-review", .due, "2026-03-06")
        book.entry(
            "false-alarm", "2026-02-26T21:50-05:00", "detect/found",
            "Sign-in from the foreign network", source: "sign-in log")
        book.on("2026-02-27T14:30-05:00", by: "ir1")
        book.note(.entry, "false-alarm", "A nurse on holiday; same provider, other network.")
        book.withdraw(.entry, "false-alarm")
    }

    /// 13 to 19 March: what the next stand-up will talk about.
    static func tellLastDays(in book: inout Casebook) {
        book.on("2026-03-13T10:05-04:00", by: "jv")
        book.progress("log-review", "5")
        book.set(.check, "log-review", .due, "2026-03-20")
        book.note(.check, "log-review", "6 March was missed.")
        book.on("2026-03-16T16:20-04:00", by: "hr")
        book.progress("training", "1131/3940")
        book.on("2026-03-17T16:20-04:00", by: "kh")
        book.set(.check, "letter-text", .state, "in-progress")
        book.set(.check, "letter-text", .evidence, "letter-v4.pdf sha256 e07d..5a")
        book.set(.check, "letter-text", .approvals, "kh")
        book.note(.check, "letter-text", "The letter for Massachusetts may not say how it came.")
        tellYesterday(in: &book)
        book.on("2026-03-19T08:55-04:00", by: "kh")
        book.set(
            .check, "outside-access", .exceptions,
            "pharmacy until 15 Apr; visiting nurses until 30 Mar; radiology on call until 1 Apr")
        book.entry(
            "radiology", "2026-03-19T08:50-04:00", "respond/decided",
            "Outside mail access for radiology on call until 1 April", source: "kh")
        book.on("2026-03-19T09:41-04:00", by: "ops")
        book.progress("addresses", "8722/8946")
        book.progress("translations", "1/2")
        book.set(.check, "translations", .state, "in-progress")
        book.clear(.check, "translations", .owner)
    }

    private static func tellYesterday(in book: inout Casebook) {
        book.on("2026-03-18T09:10-04:00", by: "ir1")
        book.progress("list-3", "388/470")
        book.set(.check, "list-3", .state, "blocked")
        book.set(.check, "list-3", .blocked, "vendor reads the scans again, back on Friday")
        book.on("2026-03-18T11:45-04:00", by: "ops")
        book.set(.check, "addresses", .state, "in-progress")
        book.set(
            .notice, "test-wave", .days,
            "2026-03-12 sent 84; 2026-03-16 returned 4; 2026-03-17 returned 2; 2026-03-18 resent 4")
        book.set(.notice, "first-wave", .addressless, "224")
        book.entry(
            "test-wave", "2026-03-12", "notify/done", "Test wave of 84 letters, 6 came back",
            source: "mail house")
        book.milestone(
            .individualsNotified,
            [.when: "2026-03-26", .source: "ops", .detail: "With the first wave"])
        book.on("2026-03-18T18:05-04:00", by: "comms")
        book.milestone(
            .mediaNotified, [.when: "2026-03-30", .source: "comms", .detail: "Massachusetts"])
        book.entry(
            "next-wave", "2026-03-18T17:50-04:00", "notify/decided",
            "First mailing wave goes out on 26 March", source: "ops")
        book.entry(
            "two-letters", "2026-03-18T14:00-04:00", "notify/decided",
            "Two versions of the letter, one for Massachusetts", source: "kh")
    }
}
