public import StrictJSON

/// Writes an incident whole, as `incident show --json` does, with the place of the log that it is from.
public enum OwnWriter {
    public static let version = 1

    /// - Parameter whole: everything that the incident holds.
    public static func json(
        _ whole: JSONValue, of origin: ExportOrigin, withoutPrivileged: Bool
    ) -> JSONValue {
        var whole = whole
        if withoutPrivileged {
            for key in ["timeline", "items"] {
                guard let list = whole[key]?.elements else { continue }
                whole.set(key, to: .array(list.filter { $0["privileged"]?.bool != true }))
            }
        }
        return [
            "format": "breachboard", "version": .number(version),
            "log": .string(origin.log), "seq": .number(origin.seq), "head": .string(origin.head),
            "incident": whole,
        ]
    }
}
