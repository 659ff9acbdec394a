import IncidentModel

extension ModelCase {
    /// 5 April 2019, day 57: the letters begin, and the filing with HHS names a number.
    static func tellFilings(in book: inout Casebook) {
        book.set(.incident, "incident", .phase, "notify")
        tellLetters(in: &book)
        book.milestone(
            .regulatorNotified,
            [.when: "2019-04-05", .detail: "Filed with HHS", .source: records])
        book.count(
            "people",
            CountRevision(
                count: .exactly(11_658), basis: .confirmed, source: "filed with HHS; \(records)",
                asOf: Casebook.day("2019-04-05")))
        book.set(.check, "hhs-filing", .state, "done")
        book.set(.check, "hhs-filing", .when, "2019-04-05")
        book.add(
            .party, "hhs",
            [
                .title: "US Department of Health and Human Services (HHS)", .role: "regulator",
                .when: "2019-04-05", .source: records,
            ])
        book.add(
            .notice, "hhs-filing",
            [
                .title: "Filing with HHS", .audience: "regulator", .method: "filing",
                .when: "2019-04-05", .state: "sent", .source: records,
                .detail: "11,658 people.",
            ])
        book.add(
            .entry, "hhs-filing",
            [
                .when: "2019-04-05", .lane: "notify", .kind: "done", .source: records,
                .title: "Filed with HHS: 11,658 people",
            ])
    }

    private static func tellLetters(in book: inout Casebook) {
        book.milestone(
            .individualsNotified,
            [
                .when: "2019-04-05", .source: "\(press); \(records)",
                .detail: "Letters by post begun, day 57 of 60",
            ])
        book.set(.check, "letters", .state, "done")
        book.set(.check, "letters", .when, "2019-04-05")
        book.set(
            .check, "letters", .detail, "Begun on 5 April 2019; the last mailing is not stated.")
        book.add(
            .notice, "letters",
            [
                .title: "Letters to all affected", .audience: "individuals", .method: "post",
                .when: "2019-04-05", .state: "sent", .source: "\(press); \(records)",
                .detail: "Begun on 5 April 2019. How many were sent or came back is not stated.",
            ])
        book.add(
            .entry, "letters",
            [
                .when: "2019-04-05", .lane: "notify", .kind: "done",
                .title: "Letters by post to all affected begun, day 57",
                .source: "\(press); \(records)",
            ])
    }

    /// 8 April 2019, day 60.
    static func tellPublicNotice(in book: inout Casebook) {
        book.milestone(
            .mediaNotified,
            [.when: "2019-04-08", .detail: "Day 60 of 60", .source: records])
        book.set(.check, "media-notice", .state, "done")
        book.set(.check, "media-notice", .when, "2019-04-08")
        book.add(
            .notice, "public-notice",
            [
                .title: "Public notice", .audience: "public", .when: "2019-04-08",
                .state: "sent", .source: "\(press); \(records)",
            ])
        book.add(
            .notice, "media-notice",
            [
                .title: "Media notice", .audience: "media", .when: "2019-04-08",
                .state: "sent", .source: records,
            ])
        book.add(
            .entry, "public-notice",
            [
                .when: "2019-04-08", .lane: "notify", .kind: "done",
                .title: "Public notice and media notice, day 60", .source: records,
            ])
    }

    /// The law that came three days too late for this case.
    static func tellLaw(in book: inout Casebook) {
        book.add(
            .entry, "monitoring-law",
            [
                .when: "2019-04-11", .lane: "notify", .kind: "happened",
                .title: "18 months of credit monitoring become law in Massachusetts",
                .detail: "Three days after the public notice; not in force on the day of it.",
                .source: "Massachusetts Acts of 2018, chapter 444",
            ])
    }

    /// The telephone line and the monitoring that the affected were offered.
    static func tellHelp(in book: inout Casebook) {
        book.add(
            .hotline, "hotline",
            [
                .phone: "1-833-231-3361", .hours: "Mon-Fri 09:00-18:30",
                .zone: "America/New_York", .source: press,
                .detail: "The first day is not stated.",
            ])
        book.add(
            .check, "hotline",
            [
                .title: "Hotline for the affected opened", .section: "notify",
                .state: "done", .source: press,
            ])
        book.add(
            .monitoring, "credit-monitoring",
            [
                .title: "One free year of credit monitoring", .months: "12", .element: "ssn",
                .source: press,
                .detail: "For those whose Social Security number was exposed.",
            ])
        book.add(
            .check, "credit-monitoring",
            [
                .title: "Credit monitoring offered where the SSN was exposed",
                .section: "notify", .state: "done", .source: press,
            ])
    }
}
