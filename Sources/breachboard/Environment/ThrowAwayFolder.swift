import Glibc

/// A folder for a database that is gone after the run; only its owner may look into it.
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

    var file: String { "\(path)/demo.db" }

    /// Removes the files that the store has made, and the folder.
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
