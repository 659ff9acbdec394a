import EvidenceLog

/// Of Microsoft's services.
extension SampleTests {
    // MARK: Microsoft 365

    static let record =
        #"{"CreationTime":"2026-03-02T10:00:00","Id":"ef26cf85-294b-493e-8094-312400000001","Operation":"UserLoggedIn","Workload":"AzureActiveDirectory","UserId":"kh@example.org","ClientIP":"203.0.113.7:443","ObjectId":"x"}"#
    static let quoted = "\"" + record.replacing("\"", with: "\"\"") + "\""
    static let escaped = "\"" + record.replacing("\"", with: "\\\"") + "\""

    static let m365 = [
        Sample(
            name: "purview.csv", format: .m365,
            text:
                "RecordId,CreationDate,RecordType,Operation,UserId,AuditData,AssociatedAdminUnits,AssociatedAdminUnitsNames\r\n"
                + "ef26cf85-294b-493e-8094-312400000001,2026-03-02T10:00:00.0000000Z,15,UserLoggedIn,kh@example.org,\(quoted),,\r\n",
            times: ["2026-03-02T10:00:00Z"], summary: "UserLoggedIn: x", actor: "kh@example.org"),
        Sample(
            name: "older.csv", format: .m365,
            text: "\u{FEFF}CreationDate,UserIds,Operations,AuditData\r\n"
                + "2026-03-02T10:00:00.0000000Z,kh@example.org,UserLoggedIn,\(quoted)\r\n",
            times: ["2026-03-02T10:00:00Z"]),
        Sample(
            name: "powershell.csv", format: .m365,
            text:
                "#TYPE Deserialized.Microsoft.Exchange.Data.ApplicationLogic.UnifiedAuditLogEvent\r\n"
                + "\"RunspaceId\",\"RecordType\",\"CreationDate\",\"UserIds\",\"Operations\",\"AuditData\",\"ResultIndex\"\r\n"
                + "\"x\",\"AzureActiveDirectoryStsLogon\",\"3/2/2026 10:00:00 AM\",\"kh@example.org\",\"UserLoggedIn\",\(quoted),\"1\"\r\n"
                + "\"x\",\"AzureActiveDirectoryStsLogon\",\"23/03/2026 10:00:00\",\"kh@example.org\",\"UserLoggedIn\",\"\",\"2\"\r\n",
            times: ["2026-03-02T10:00:00Z", "2026-03-23T10:00:00Z"]),
        Sample(
            name: "activity-api.json", format: .m365, text: "[\(record),\(record)]",
            times: ["2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z"], summary: "UserLoggedIn: x",
            actor: "kh@example.org"),
        Sample(
            name: "audit.jsonl", format: .m365, text: record + "\n",
            times: ["2026-03-02T10:00:00Z"]),
        Sample(
            name: "converted.json", format: .m365,
            text: "[\r\n    {\r\n        \"CreationDate\":  \"\\/Date(1772445600000)\\/\",\r\n"
                + "        \"UserIds\":  \"kh@example.org\",\r\n        \"AuditData\":  \(escaped)\r\n    },\r\n"
                + "    {\r\n        \"CreationDate\":  \"\\/Date(1772445600000)\\/\",\r\n"
                + "        \"UserIds\":  \"kh@example.org\",\r\n        \"AuditData\":  \"\"\r\n    }\r\n]\r\n",
            times: ["2026-03-02T10:00:00Z", "2026-03-02T10:00:00Z"], summary: "UserLoggedIn: x"),
        Sample(
            name: "graph.json", format: .m365,
            text:
                #"{"@odata.context":"x","value":[{"id":"ef26cf85-294b-493e-8094-312400000001","createdDateTime":"2026-03-02T10:00:00Z","operation":"UserLoggedIn","userPrincipalName":"kh@example.org","service":"Exchange","auditData":\#(record)}]}"#,
            times: ["2026-03-02T10:00:00Z"], summary: "UserLoggedIn: x", actor: "kh@example.org"),
    ]

    static let signIn =
        #"{"id":"66ea54eb-6301-4ee5-be62-ff5a759b0100","createdDateTime":"2026-03-02T10:00:00Z","userPrincipalName":"kh@example.org","appDisplayName":"Mail","ipAddress":"203.0.113.7","correlationId":"c","status":{"errorCode":50126,"failureReason":"Invalid password"},"location":{"city":"X"}}"#

    static let entra = [
        Sample(
            name: "signins.json", format: .m365, text: "[\(signIn)]",
            times: ["2026-03-02T10:00:00Z"],
            summary: "Sign-in to Mail: Invalid password", actor: "kh@example.org"),
        Sample(
            name: "signins-graph.json", format: .m365,
            text: "{\"@odata.context\":\"x\",\"value\":[\(signIn)]}",
            times: ["2026-03-02T10:00:00Z"]),
        Sample(
            name: "signins.csv", format: .m365,
            text:
                "\u{FEFF}Date (UTC),Request ID,User agent,Correlation ID,User ID,User,Username,Application,IP address,Location,Status,Sign-in error code,Failure reason\n"
                + "2026-03-02T10:00:00Z,r,\"Mozilla/5.0 (X, Y)\",c,u,K H,kh@example.org,Mail,203.0.113.7,\"X, Y\",Failure,50126,Invalid password\n",
            times: ["2026-03-02T10:00:00Z"], summary: "Sign-in to Mail: Invalid password",
            actor: "kh@example.org"),
    ]
}
