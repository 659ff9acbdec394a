import Dashboard
import StrictYAML
import Terminal

/// What a user has settled once for all boards; nil where the file says nothing of it.
struct Settings: Hashable {
    /// The views that a board goes through on which nothing can be changed.
    var screens: [Screen]?
    var seconds: Int?
    var alert: AlertChoice?
    /// The first thing that is wrong with the file.
    var problem: SafeText?
}

/// `config.yaml` in the folder of the user's configuration:
///
///     rotate: [overview, deadlines, checklist]
///     every: 20s
///     alert: bell
///
/// Whatever is wrong with it is told on the board, and does not stop it.
struct SettingsFile {
    private let path: String

    /// Bytes; a file with more is none of ours.
    private static let limits = YAMLLimits(bytes: 65_536, depth: 4)

    init(path: String = "\(Surroundings.configurationDirectory)/config.yaml") { self.path = path }

    func load() -> Settings {
        guard let text else { return Settings() }
        do throws(YAMLProblem) {
            let root = try YAMLReader.read(text, limits: Self.limits)
            guard let entries = root.entries else { return Self.failure(root, "keys are missing") }
            var settings = Settings()
            for entry in entries where !settings.take(entry) {
                let name = SafeText(entry.key.text ?? "").truncated(to: 40)
                let line = entry.key.place.line
                settings.problem =
                    settings.problem ?? "config.yaml line \(line): \(name) is not understood"
            }
            return settings
        } catch {
            guard error.kind != .empty else { return Settings() }
            let place = error.place.map { " line \($0.line)" } ?? ""
            return Settings(problem: "config.yaml\(place) cannot be read: nothing of it is used")
        }
    }

    private static func failure(_ node: YAMLNode, _ words: String) -> Settings {
        Settings(problem: "config.yaml line \(node.place.line): \(words)")
    }

    /// Nil where there is no such file.
    private var text: String? {
        do throws(Problem) {
            let bytes = try InputFile.bytes(of: path, limit: Self.limits.bytes)
            return String(decoding: bytes, as: UTF8.self)
        } catch {
            return nil
        }
    }
}

extension Settings {
    /// False for a key or a value that is not known.
    fileprivate mutating func take(_ entry: YAMLEntry) -> Bool {
        let text =
            entry.value.text ?? (entry.value.list ?? []).compactMap(\.text).joined(separator: ",")
        switch entry.key.text {
        case "rotate":
            screens = Rotation.screens(text)
            return screens != nil
        case "every":
            seconds = Rotation.seconds(text)
            return seconds != nil
        case "alert":
            alert = AlertChoice(rawValue: text)
            return alert != nil
        default: return false
        }
    }
}
