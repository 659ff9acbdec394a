import Glibc
import Terminal
import Themes

/// The themes at hand: those of the program and those of the user, who may replace ours by name.
struct ThemeShelf: Sendable {
    /// Where the user's themes lie, one `NAME.yaml` each.
    let directory: String

    init(directory: String = "\(Surroundings.configurationDirectory)/themes") {
        self.directory = directory
    }

    /// The names of the user's themes, sorted; empty where there is no such directory.
    var ownNames: [String] {
        guard let handle = opendir(directory) else { return [] }
        defer { closedir(handle) }
        var names: [String] = []
        while let entry = readdir(handle) {
            let file = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard file.hasSuffix(".yaml") else { continue }
            let name = String(file.dropLast(5))
            if Theme.isValid(name: name) { names.append(name) }
        }
        return names.sorted()
    }

    /// All names: the program's in its order, then the user's own.
    var names: [String] {
        let builtin = BuiltinThemes.names
        return builtin + ownNames.filter { !builtin.contains($0) }
    }

    var loader: ThemeLoader {
        ThemeLoader(
            source: { Self.text(ofFile: path(of: $0)) }, builtin: BuiltinThemes.text(named:))
    }

    func path(of name: String) -> String { "\(directory)/\(name).yaml" }

    /// Themes are small: what lies beyond the limit of their reader is cut, and it says so.
    private static func text(ofFile path: String) -> String? {
        guard let file = fopen(path, "re") else { return nil }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 18)
        let count = fread(&bytes, 1, bytes.count, file)
        return String(decoding: bytes.prefix(count), as: UTF8.self)
    }
}
