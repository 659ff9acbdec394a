import IncidentModel

extension Exercise {
    /// 29 January: a nurse reports a strange sign-in page.
    static func tellOpening(in book: inout Casebook) {
        book.on("2026-01-29T08:31-05:00", by: "kh")
        book.open([
            .title: "Mailbox phishing", .organisation: "Larkspur Valley Clinic (fictional)",
            .severity: "sev3", .phase: "detect", .zone: "America/New_York", .exercise: "yes",
            .entities: "hipaa_covered_entity",
            .summary: "A nurse entered her password on a copied sign-in page and reported it.",
        ])
        book.milestone(
            .detection,
            [
                .when: "2026-01-29T08:12-05:00", .source: "user report",
                .detail: "Call to the help desk",
            ])
        book.milestone(.discovery, [.when: "2026-01-29", .source: "user report"])
        book.entry(
            "report", "2026-01-29T08:12-05:00", "detect/found",
            "Nurse reports a strange sign-in page", source: "help desk")
        book.entry(
            "lead-named", "2026-01-29T08:30-05:00", "respond/decided",
            "Incident opened, kh leads", source: "kh")
        book.add(
            .asset, "mailboxes",
            [
                .title: "Staff mailboxes", .kind: "account", .status: "affected", .number: "1",
                .when: "2026-01-29",
            ])
        book.check("sign-out", "contain", "Sign out all sessions of the mailboxes", [.owner: "it"])
        book.check("passwords", "contain", "Change the passwords", [.owner: "it"])
        book.check("mail-rules", "contain", "Remove rules that forward outside", [.owner: "ir1"])
        book.check("foreign-apps", "contain", "Revoke consents to foreign apps", [.owner: "ir1"])
        book.check("block-sender", "contain", "Block sender and link", [.owner: "it"])
        book.check("remote-access", "contain", "Change remote access passwords", [.owner: "it"])
        book.check(
            "second-factor", "contain", "Second factor on every mailbox",
            [.owner: "it", .due: "2026-02-02"])
        book.check(
            "hold", "contain", "Put logs and mailboxes on hold",
            [.owner: "ir1", .mandatory: "yes"])
    }

    /// Until 2 February: five mailboxes, the last foreign session ends.
    static func tellContainment(in book: inout Casebook) {
        book.on("2026-01-29T09:20-05:00", by: "it")
        book.done("sign-out", on: "2026-01-29T09:14-05:00")
        book.done("passwords", on: "2026-01-29T09:18-05:00")
        book.entry(
            "signed-out", "2026-01-29T09:14-05:00", "respond/done",
            "All sessions of the mailbox signed out", source: "admin log")
        book.on("2026-01-29T13:05-05:00", by: "ir1")
        book.set(.asset, "mailboxes", .number, "5")
        book.set(.incident, "incident", .title, "Mailbox phishing, five accounts")
        book.set(.incident, "incident", .phase, "contain")
        book.entry(
            "four-more", "2026-01-29T12:40-05:00", "detect/found",
            "Four more mailboxes with sign-ins from the same network", source: "sign-in log")
        book.entry(
            "forwarding", "2026-01-20/2026-01-29", "attacker/happened",
            "Rule in two mailboxes forwards invoices to an outside address", source: "mail rules")
        book.set(.check, "mail-rules", .evidence, "rules-export.csv sha256 41c8..07")
        book.done("mail-rules", on: "2026-01-29T15:50-05:00")
        book.done("foreign-apps", on: "2026-01-29T16:22-05:00")
        book.done("hold", on: "2026-01-29T17:00-05:00")
        book.on("2026-01-29T18:02-05:00", by: "kh")
        book.set(.incident, "incident", .severity, "sev2")
        book.note(.incident, "incident", "SEV 2: patients' data in at least two mailboxes.")
        tellLastSession(in: &book)
    }

    private static func tellLastSession(in book: inout Casebook) {
        book.on("2026-02-02T17:55-05:00", by: "it")
        book.done("block-sender", on: "2026-01-29")
        book.progress("second-factor", "3940/3940")
        book.done("second-factor", on: "2026-02-02T16:10-05:00")
        book.set(.check, "remote-access", .state, "not-applicable")
        book.note(.check, "remote-access", "Single sign-on: there are no passwords of its own.")
        book.set(.asset, "mailboxes", .status, "secured")
        book.milestone(
            .containment,
            [
                .when: "2026-02-02T17:40-05:00", .source: "sign-in log",
                .detail: "Last foreign session ended",
            ])
        book.entry(
            "last-session", "2026-02-02T17:40-05:00", "attacker/happened",
            "Last session from the foreign network ends", source: "sign-in log")
        book.entry(
            "second-factor", "2026-01-30/2026-02-02", "respond/done",
            "Second factor enforced on all mailboxes", source: "it")
    }

    /// 3 to 9 February: what the logs hold, with moments of every kind.
    static func tellEvidence(in book: inout Casebook) {
        book.on("2026-02-03T11:30-05:00", by: "ir1")
        book.milestone(
            .firstMaliciousActivity,
            [.when: "~2026-01", .source: "mailbox log", .detail: "Log reaches back to 12 January"])
        book.milestone(
            .eradication, [.when: "?2026-02-05", .source: "ir1", .detail: "Second look pending"])
        book.entry(
            "first-mail", "~2026-01-12", "attacker/happened",
            "First phishing mail, about twenty recipients", source: "mail gateway")
        book.entry(
            "first-sign-in", "%2026-01-14", "attacker/happened",
            "First foreign sign-in; the log before is overwritten", source: "sign-in log")
        book.entry(
            "mailbox-sync", "2026-01-22T03:14:07Z/2026-01-22T04:02:51Z", "attacker/happened",
            "Mailbox of the billing desk synchronised in full", source: "mailbox log")
        book.entry(
            "invoice-file", "2026-01-22T03:31:40.250Z", "attacker/happened",
            "Attachment 請求書_2026年1月.pdf opened", source: "mailbox log")
        book.entry(
            "resume-file", "?2026-01-23", "attacker/happened",
            "Attachment re\u{301}sume\u{301}.docx opened, perhaps by its owner",
            source: "mailbox log")
        book.entry(
            "imaging", "2026-02-02/2026-02-06", "forensics/done",
            "Images of five mailboxes taken and hashed", source: "ir1")
        book.entry(
            "log-watch", "2026-02-03/..", "forensics/done",
            "Sign-in log watched for the foreign network", source: "ir1")
        book.entry(
            "other-clinics", "../2026-02", "detect/found",
            "Same sender known at other clinics", source: "sharing group")
        book.on("2026-02-09T09:41-05:00", by: "ir1")
        tellHostileText(in: &book)
    }

    /// A piece of evidence that tries to act on the terminal: a board has to show it harmlessly.
    private static func tellHostileText(in book: inout Casebook) {
        book.add(
            .entry, "hostile-subject",
            [
                .when: "2026-01-21T22:05-05:00", .lane: "attacker", .kind: "found",
                .title: "Subject line with control characters", .source: "mail gateway",
                .detail: "\u{1B}[2J\u{1B}[31mNothing to see here\u{1B}[0m invoice\u{202E}fdp.exe",
                .evidence: "subject.txt; \u{1B}]0;gotcha\u{7}header.txt",
            ])
        book.note(
            .entry, "hostile-subject", "Kept byte for byte; do not print it outside the board.")
    }
}
