/// How a format is known by its columns, and what its columns mean.
struct FormatRules {
    let format: EvidenceFormat
    /// Each of these sets of columns makes a file one of the format; in lower case.
    let marks: [[String]]
    let roles: [RecordLayout.Role: [String]]
    let plan: RecordPlan

    /// Whether the columns, in lower case, are those of the format.
    func matches(_ columns: Set<String>) -> Bool {
        marks.contains { $0.allSatisfy(columns.contains) }
    }

    /// For delimited text and JSON lines, the more special first.
    static let all = [
        irisExport, iris, plasoLong, plasoLines, auditTable, auditGraph, auditLines, signInTable,
        signInLines, directoryAudit, hayabusa, plaso, timesketch, zeekLines,
    ]

    static func rules(of format: EvidenceFormat, columns: Set<String>) -> FormatRules? {
        all.first { $0.format == format && $0.matches(columns) }
    }

    static let iris = FormatRules(
        format: .iris, marks: [["event_date", "event_title"]],
        roles: [
            .time: ["event_date"], .summary: ["event_title", "event_content"],
            .source: ["event_source", "event_category"], .actor: ["event_assets"],
        ],
        plan: RecordPlan(.iris, ["event_date", "event_tz"]))

    static let irisExport = FormatRules(
        format: .iris, marks: [["event_date(utc)", "event_title"]],
        roles: [
            .time: ["event_date(UTC)"], .summary: ["event_title", "event_description"],
            .source: ["event_category"], .actor: ["linked_assets", "created_by"],
        ],
        plan: RecordPlan(["event_date(UTC)"], isUTC: true))

    static let timesketch = FormatRules(
        format: .timesketch,
        marks: [
            ["message", "timestamp_desc", "datetime"], ["message", "timestamp_desc", "timestamp"],
        ],
        roles: timesketchRoles, plan: RecordPlan(.timesketch, ["datetime", "timestamp"]))

    static let plaso = FormatRules(
        format: .plaso, marks: [["datetime", "timestamp_desc", "source", "message", "parser"]],
        roles: timesketchRoles, plan: RecordPlan(.timesketch, ["datetime", "timestamp"]))

    static let plasoLines = FormatRules(
        format: .plaso,
        marks: [
            ["__container_type__", "timestamp", "timestamp_desc"],
            ["date_time", "timestamp", "parser"],
        ],
        roles: timesketchRoles, plan: RecordPlan(.timesketch, ["datetime", "timestamp"]))

    static let plasoLong = FormatRules(
        format: .plaso, marks: [["date", "time", "timezone", "macb", "short", "desc"]],
        roles: [
            .time: ["date"], .summary: ["desc", "short"],
            .source: ["sourcetype", "source", "format"], .actor: ["user", "host"],
        ],
        plan: plasoLongPlan)

    static let hayabusa = FormatRules(
        format: .hayabusa,
        marks: [["timestamp", "ruletitle", "level"], ["timestamp", "ruletitle", "computer"]],
        roles: [
            .time: ["Timestamp"], .summary: ["RuleTitle"],
            .source: ["Channel", "=hayabusa"],
            .actor: ["Computer"],
        ],
        plan: RecordPlan(["Timestamp"]))

    static let auditTable = FormatRules(
        format: .m365, marks: [["creationdate", "auditdata"]], roles: auditRoles,
        plan: RecordPlan(.audit, ["AuditData", "CreationDate"], isUTC: true))

    static let auditLines = FormatRules(
        format: .m365,
        marks: [
            ["creationtime", "operation", "workload"], ["creationtime", "operation", "userid"],
        ],
        roles: auditRoles, plan: identified(RecordPlan(["CreationTime"], isUTC: true), "Id"))

    /// What Graph answers to a query of the audit log.
    static let auditGraph = FormatRules(
        format: .m365, marks: [["createddatetime", "operation", "auditdata"]],
        roles: [
            .time: ["createdDateTime"], .summary: ["event", "operation"],
            .source: ["service", "auditLogRecordType"],
            .actor: ["userPrincipalName", "userId", "auditData.UserId"],
        ],
        plan: identified(
            RecordPlan(["createdDateTime", "auditData.CreationTime"], isUTC: true), "id"))

    /// Sign-ins of Entra, as its portal saves them.
    static let signInTable = FormatRules(
        format: .m365,
        marks: [
            ["date (utc)", "request id", "username"], ["date (utc)", "request id", "ip address"],
            ["date (utc)", "activity", "category"],
            ["date", "request id", "username", "ip address"],
        ],
        roles: [
            .time: ["Date (UTC)", "Date"], .summary: ["event", "Activity", "Application"],
            .source: ["Service", "Client app", "=sign-ins"],
            .actor: [
                "Username", "User", "ActorUserPrincipalName", "ActorDisplayName",
                "Service principal name", "IP address",
            ],
        ],
        plan: RecordPlan(["Date (UTC)", "Date"], isUTC: true))

    /// The same as JSON, of the portal and of Graph.
    static let signInLines = FormatRules(
        format: .m365,
        marks: [
            ["createddatetime", "appdisplayname", "ipaddress"],
            ["createddatetime", "appid", "resourcedisplayname"],
            ["createddatetime", "userprincipalname", "correlationid"],
        ],
        roles: [
            .time: ["createdDateTime"], .summary: ["event", "appDisplayName"],
            .source: ["clientAppUsed", "=sign-ins"],
            .actor: [
                "userPrincipalName", "userDisplayName", "servicePrincipalName", "ipAddress",
            ],
        ],
        plan: identified(RecordPlan(["createdDateTime"], isUTC: true), "id"))

    /// Changes in Entra.
    static let directoryAudit = FormatRules(
        format: .m365, marks: [["activitydatetime", "activitydisplayname", "category"]],
        roles: [
            .time: ["activityDateTime"], .summary: ["event", "activityDisplayName"],
            .source: ["loggedByService", "category"],
            .actor: [
                "initiatedBy.user.userPrincipalName", "initiatedBy.app.displayName",
                "initiatedBy.user.id",
            ],
        ],
        plan: identified(RecordPlan(["activityDateTime"], isUTC: true), "id"))

    static let zeekLines = FormatRules(
        format: .zeek,
        marks: [
            ["ts", "uid"], ["ts", "_path"], ["ts", "id.orig_h"], ["ts", "fuid"], ["ts", "note"],
            ["ts", "uids"], ["ts", "fingerprint"], ["ts", "certificate.serial"], ["ts", "peer"],
            ["ts", "software_type"], ["ts", "host", "port_num"],
        ],
        roles: zeekRoles, plan: RecordPlan(["ts"]))

    static let timesketchRoles: [RecordLayout.Role: [String]] = [
        .time: ["datetime", "timestamp", "date_time"],
        .summary: ["message"],
        .source: [
            "source_short", "source", "source_name", "data_type", "source_long", "parser",
            "timestamp_desc",
        ],
        .actor: [
            "user", "username", "user_name", "user_sid", "account", "computer_name", "hostname",
            "host", "computer",
        ],
    ]

    static let auditRoles: [RecordLayout.Role: [String]] = [
        .time: ["CreationTime", "CreationDate"], .summary: ["event", "Operation", "Operations"],
        .source: ["Workload", "RecordType"], .actor: ["UserId", "UserIds", "UserKey"],
    ]

    static let zeekRoles: [RecordLayout.Role: [String]] = [
        .time: ["ts"], .summary: ["event", "msg", "note"], .source: ["_path"],
        .actor: ["id.orig_h", "src", "host", "tx_hosts"],
    ]

    private static let plasoLongPlan: RecordPlan = {
        var plan = RecordPlan(.dateTimeZone, ["date", "time", "timezone"])
        plan.form = .monthFirst
        return plan
    }()

    /// For records that name themselves.
    private static func identified(_ plan: RecordPlan, _ member: String) -> RecordPlan {
        var plan = plan
        plan.identity = Array(member.utf8)
        return plan
    }
}
