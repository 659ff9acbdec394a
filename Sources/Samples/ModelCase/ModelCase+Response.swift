import IncidentModel

extension ModelCase {
    /// 7 February 2019: suspicious activity in one employee's e-mail account.
    static func tellDetection(in book: inout Casebook) {
        book.open([
            .title: "Mailbox phishing, employees' e-mail accounts",
            .organisation: "Baystate Health, Massachusetts (health-care provider)",
            .phase: "detect", .zone: "America/New_York", .exercise: "no",
            .entities: "hipaa_covered_entity",
        ])
        book.milestone(
            .detection,
            [
                .when: "2019-02-07", .source: press,
                .detail: "Suspicious activity in one employee's e-mail account",
            ])
        // HIPAA counts from the first day on which the breach is known: that of the detection.
        book.milestone(
            .discovery,
            [
                .when: "2019-02-07", .source: press,
                .detail: "The day of the first detection",
            ])
        book.add(
            .entry, "detection",
            [
                .when: "2019-02-07", .lane: "detect", .kind: "found", .source: press,
                .title: "Suspicious activity in one employee's e-mail account",
            ])
        book.add(
            .asset, "mail-accounts",
            [
                .title: "E-mail accounts of employees", .kind: "account", .status: "affected",
                .number: "1", .when: "2019-02-07", .source: press,
            ])
    }

    /// What follows from the discovery by law, before anything was sent.
    static func tellDuties(in book: inout Casebook) {
        book.add(
            .check, "letters",
            [
                .title: "Letters by post to all affected", .section: "notify",
                .duties: "US-HIPAA-IND",
                .due: "2019-04-08", .mandatory: "yes", .source: hipaa,
            ])
        book.add(
            .check, "hhs-filing",
            [
                .title: "Filing with HHS", .section: "notify",
                .duties: "US-HIPAA-HHS500",
                .due: "2019-04-08", .mandatory: "yes", .source: hipaa,
            ])
        book.add(
            .check, "media-notice",
            [
                .title: "Media notice", .section: "notify",
                .duties: "US-HIPAA-MEDIA",
                .due: "2019-04-08", .mandatory: "yes", .source: hipaa,
            ])
        book.add(
            .entry, "sixty-days",
            [
                .when: "2019-04-08", .lane: "notify", .kind: "happened", .source: hipaa,
                .title: "HIPAA's 60 days from 7 February end",
            ])
    }

    /// 7 March 2019: nine accounts in all, each secured as soon as the access was identified.
    static func tellAccounts(in book: inout Casebook) {
        book.set(.incident, "incident", .phase, "assess")
        book.set(.incident, "incident", .title, "Mailbox phishing, nine e-mail accounts")
        book.add(
            .entry, "accounts-found",
            [
                .when: "2019-02-07/2019-03-07", .lane: "detect", .kind: "found",
                .title: "Further accounts found, nine in all", .source: records,
            ])
        book.add(
            .entry, "accounts-secured",
            [
                .when: "2019-02-07/2019-03-07", .lane: "respond", .kind: "done",
                .title: "Each account secured as soon as the access was identified",
                .source: records,
            ])
        book.milestone(
            .containment,
            [
                .when: "2019-02-07/2019-03-07", .source: records,
                .detail: "Each account as soon as the access was identified; days not stated",
            ])
        book.set(.asset, "mail-accounts", .number, "9")
        book.set(.asset, "mail-accounts", .status, "secured")
        book.set(.asset, "mail-accounts", .when, "2019-02-07/2019-03-07")
        book.set(.asset, "mail-accounts", .source, records)
        book.add(
            .check, "accounts-secured",
            [
                .title: "Each account secured", .section: "contain", .state: "done",
                .progress: "9/9", .when: "2019-02-07/2019-03-07", .source: records,
            ])
    }

    /// What the organisation did against a repetition; the days are not stated.
    static func tellRemediation(in book: inout Casebook) {
        book.add(
            .check, "password-change",
            [
                .title: "Password change required for all affected employees",
                .section: "contain", .state: "done", .source: press,
            ])
        book.add(
            .check, "mail-logging",
            [
                .title: "Level of e-mail logging raised", .section: "recover",
                .state: "done", .source: press,
            ])
        book.add(
            .check, "log-review",
            [
                .title: "E-mail logs reviewed regularly", .section: "recover",
                .state: "in-progress", .needs: "mail-logging", .source: press,
                .detail: "Recurring: regularly; the interval is not stated.",
            ])
        book.add(
            .check, "outside-mail-access",
            [
                .title: "E-mail access from outside the network blocked unless approved",
                .section: "recover", .state: "done", .source: press,
                .exceptions: "approved access (how many and whose is not stated)",
            ])
        book.add(
            .check, "training",
            [
                .title: "Employees trained in safe computing and security",
                .section: "recover", .state: "in-progress", .source: press,
                .detail: "How many of how many employees are trained is not stated.",
            ])
    }

    /// The day of the hiring is not stated.
    static func tellForensics(in book: inout Casebook) {
        book.add(
            .check, "forensic-firm",
            [
                .title: "Experienced computer-forensic firm hired", .section: "assess",
                .state: "done", .source: press, .detail: "The day is not stated.",
            ])
        book.add(
            .party, "forensic-firm",
            [
                .title: "Computer-forensic firm (name not stated)", .role: "forensics",
                .source: press, .detail: "Experienced; the day of the hiring is not stated.",
            ])
    }
}
