import Glibc

/// A folder for files that are gone afterwards; only its owner may look into it.
struct ThrowAwayFolder {
    let path: String

    init() throws {
        let base = Surroundings.variable("XDG_RUNTIME_DIR") ?? "/tmp"
        var template = Array("\(base)/breachboard-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else {
            throw Problem.cannotMakeFile(reason: String(cString: strerror(errno)))
        }
        path = String(
            decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The database of a demonstration.
    var file: String { file(named: "demo.db") }

    func file(named name: String) -> String { "\(path)/\(name)" }

    /// Removes the files in the folder, and the folder.
    func remove() {
        guard let handle = opendir(path) else { return }
        defer { closedir(handle) }
        while let entry = readdir(handle) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { unlink("\(path)/\(name)") }
        }
        rmdir(path)
    }
}
