/// The fields of a record of Microsoft 365's unified audit log.
enum AuditFields {
    /// The columns of the export, the members of the record that is in one of them, and what follows from both.
    static func extended(_ columns: [EvidenceRecord.Field]) -> [EvidenceRecord.Field] {
        guard let audit = columns.first(where: { $0.name.lowercased() == "auditdata" }) else {
            return columns + derived(columns.map(plain))
        }
        var text = audit.value
        let members = text.withUTF8 { JSONFields(Bytes($0)).fields }
        let taken = Set(columns.map { $0.name.lowercased() })
        let renamed = members.map { member in
            taken.contains(member.name.lowercased())
                ? EvidenceRecord.Field(name: "AuditData.\(member.name)", value: member.value)
                : member
        }
        return columns + renamed + derived(members + columns)
    }

    /// Graph's members of the record within its own, by their own names.
    private static func plain(_ field: EvidenceRecord.Field) -> EvidenceRecord.Field {
        let prefix = "auditdata."
        guard field.name.lowercased().hasPrefix(prefix) else { return field }
        return .init(name: String(field.name.dropFirst(prefix.count)), value: field.value)
    }

    /// `ip`, `target` and `event`, where there is something to say.
    static func derived(_ fields: [EvidenceRecord.Field]) -> [EvidenceRecord.Field] {
        let named = FieldsByName(fields)
        let target = named.first([
            "ObjectId", "TargetUserOrGroupName", "SourceFileName", "MailboxOwnerUPN", "SiteUrl",
            "Subject", "ItemName", "appDisplayName", "Application", "targetResources",
            "Target1DisplayName",
        ])
        let ip = address(
            named.first([
                "ClientIP", "ClientIPAddress", "ActorIpAddress", "SenderIp", "ipAddress",
                "IP address",
            ]))
        let parts = [("ip", ip), ("target", target), ("event", event(named, target: target))]
        return parts.filter { !$0.1.isEmpty }.map { .init(name: $0.0, value: $0.1) }
    }

    /// What was done to what: a rule with its name and its parameters, a failed sign-in with its reason.
    private static func event(_ named: FieldsByName, target: String) -> String {
        let operation = named.first([
            "Operation", "Operations", "activityDisplayName", "Activity",
        ])
        guard !operation.isEmpty else { return signIn(named, target: target) }
        let detail = named.first(["LogonError", "Parameters"])
        let what = detail.isEmpty ? target : detail
        return what.isEmpty ? operation : "\(operation): \(what)"
    }

    /// A sign-in says to what, and why not.
    private static func signIn(_ named: FieldsByName, target: String) -> String {
        let reason = named.first(["status.failureReason", "Failure reason"])
        let code = named.first(["status.errorCode", "Sign-in error code"])
        let isFine = ["", "0", "None"].contains(code) && ["", "Other.", "None"].contains(reason)
        let outcome = named["Status"].isEmpty ? (isFine ? "Success" : "Failure") : named["Status"]
        guard !target.isEmpty else { return "" }
        return "Sign-in to \(target): "
            + (isFine || outcome == "Success" || reason.isEmpty ? outcome : reason)
    }

    /// Without port and brackets: of `62.149.20.10:33758` and of `[2603:10a6::25]:443` the address.
    static func address(_ text: String) -> String {
        if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
            return String(text[text.index(after: text.startIndex)..<end])
        }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].contains(".") ? String(parts[0]) : text
    }
}
