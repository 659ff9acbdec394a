import Glibc
import IncidentModel

/// What the process was started with: variables, streams, the user.
enum Surroundings {
    /// A variable of the environment; nil where it is not set, or empty.
    static func variable(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// The variables that say what the terminal is, and how far away.
    static var ofTerminal: [String: String] {
        let names = ["TERM", "ESCDELAY", "SSH_TTY", "SSH_CONNECTION"]
        return Dictionary(
            uniqueKeysWithValues: names.compactMap { name in variable(name).map { (name, $0) } })
    }

    /// Whether the board can be drawn and typed at.
    static var hasTerminal: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// The login name; the number of the user where it has none.
    static var loginName: String {
        guard let name = getpwuid(getuid())?.pointee.pw_name else { return "uid\(getuid())" }
        return String(cString: name)
    }

    /// The zone of the user's clock: `TZ`, or else that of the machine; nil where it has no name.
    static var zone: Zone? {
        if let name = variable("TZ") {
            return Zone(name.hasPrefix(":") ? String(name.dropFirst()) : name)
        }
        var path = [UInt8](repeating: 0, count: 4_096)
        let length = path.withUnsafeMutableBytes { buffer in
            buffer.baseAddress.map { readlink("/etc/localtime", $0, buffer.count) } ?? 0
        }
        guard length > 0 else { return nil }
        let parts = String(decoding: path[..<length], as: UTF8.self).split(separator: "/")
        guard let folder = parts.lastIndex(of: "zoneinfo") else { return nil }
        return Zone(parts[(folder + 1)...].joined(separator: "/"))
    }

    static var homeDirectory: String {
        if let home = variable("HOME") { return home }
        guard let home = getpwuid(getuid())?.pointee.pw_dir else { return "/" }
        return String(cString: home)
    }

    /// `$XDG_DATA_HOME/breachboard/breachboard.db`.
    static var databasePath: String {
        "\(base("XDG_DATA_HOME", orHome: ".local/share"))/breachboard/breachboard.db"
    }

    /// `$XDG_CONFIG_HOME/breachboard`.
    static var configurationDirectory: String {
        "\(base("XDG_CONFIG_HOME", orHome: ".config"))/breachboard"
    }

    /// `$XDG_STATE_HOME/breachboard`.
    static var stateDirectory: String {
        "\(base("XDG_STATE_HOME", orHome: ".local/state"))/breachboard"
    }

    /// The standard says that a relative path in such a variable is to be ignored.
    private static func base(_ name: String, orHome folder: String) -> String {
        guard let path = variable(name), path.hasPrefix("/") else {
            return "\(homeDirectory)/\(folder)"
        }
        return path
    }
}
