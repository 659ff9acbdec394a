#if PostgreSQL
internal import CLibpq
internal import Glibc
internal import IncidentStore

/// Where a log is kept on a server: a connection string of libpq, with the name that may be shown.
///
/// The string means what it means to libpq: several hosts, service files, `.pgpass` and the environment
/// work as they are. What it leaves open is set to lose nothing in silence.
struct ServerAddress: Hashable, Sendable {
    /// As the user wrote it.
    private let text: String
    private let options: [String: String]

    /// Throws `.cannotOpen` for a string that libpq does not take, and for one with a password in it.
    init(_ text: String, _ libpq: Libpq) throws(StoreError) {
        self.text = text
        options = try libpq.options(in: text)
        guard options["password"] == nil, options["sslpassword"] == nil else {
            throw .cannotOpen(
                path: name,
                reason: "the connection string holds a password, which others on this host can "
                    + "see; keep it in ~/.pgpass, for its owner alone (chmod 600)")
        }
    }

    /// The hosts and the database, without anything secret.
    var name: String {
        let hosts = options["host"] ?? options["hostaddr"] ?? options["service"] ?? ""
        let place = hosts.hasPrefix("/") ? "" : hosts
        let database = options["dbname"] ?? options["user"] ?? ""
        return "postgres://\(place)/\(database)"
    }

    /// The parameters for libpq, in their order: what stands in the string overrides those before it.
    func parameters(writes: Bool) -> [(key: String, value: String)] {
        var parameters = [
            (key: "fallback_application_name", value: "breachboard"), ("client_encoding", "UTF8"),
            ("keepalives", "1"), ("keepalives_idle", "10"), ("keepalives_interval", "5"),
            ("keepalives_count", "3"), ("tcp_user_timeout", "10000"),
        ]
        if getenv("PGCONNECT_TIMEOUT") == nil { parameters.append(("connect_timeout", "10")) }
        if getenv("PGTARGETSESSIONATTRS") == nil {
            parameters.append(("target_session_attrs", writes ? "read-write" : "any"))
        }
        if allowsPlain { parameters.append(("sslmode", "prefer")) }
        return parameters + [("dbname", text)]
    }

    /// Whether the string itself says which kind of server it wants.
    var choosesServer: Bool {
        options["target_session_attrs"] != nil || getenv("PGTARGETSESSIONATTRS") != nil
    }

    /// Nothing says how TLS is to be used, and every host is this one.
    private var allowsPlain: Bool {
        guard options["sslmode"] == nil, cl_environment_has_sslmode() == 0,
            options["service"] == nil, getenv("PGSERVICE") == nil
        else { return false }
        let hosts = options["hostaddr"] ?? options["host"] ?? Self.variable("PGHOST") ?? ""
        return hosts.split(separator: ",").allSatisfy(Self.isLocal)
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        return String(cString: value)
    }

    private static func isLocal(_ host: Substring) -> Bool {
        host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" || host == "::1"
            || host.wholeMatch(of: /127(\.[0-9]{1,3}){3}/) != nil
    }
}
#endif
