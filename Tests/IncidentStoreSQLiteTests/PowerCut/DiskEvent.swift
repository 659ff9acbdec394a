/// What a program did to the files of one folder, or said to its reader.
enum DiskEvent: Hashable {
    case made(String)
    case written(String, at: Int, [UInt8])
    /// Made so long, be that shorter or longer.
    case sized(String, Int)
    case renamed(String, to: String)
    case linked(String, to: String)
    case removed(String)
    /// All of the file is on the device from here on.
    case synced(String)
    /// All names of the folder are.
    case syncedNames
    case said([String])
}

extension DiskEvent {
    var isSync: Bool {
        switch self {
        case .synced, .syncedNames: true
        default: false
        }
    }

    /// - Returns: nil for a call that failed, or changes nothing in the folder.
    init?(_ call: SystemCall, in folder: String) {
        guard call.hasWorked, let path = call.path else { return nil }
        if call.name == "write", call.isToStandardOutput {
            self = .said(call.lines)
            return
        }
        guard path.hasPrefix(folder) else { return nil }
        let name = String(path.dropFirst(folder.count + 1))
        switch call.name {
        case "fdatasync", "fsync": self = name.isEmpty ? .syncedNames : .synced(name)
        case "openat" where call.makes: self = .made(name)
        case "pwrite64":
            guard let (offset, bytes) = call.written else { return nil }
            self = .written(name, at: offset, bytes)
        case "ftruncate": self = .sized(name, call.arguments[1].number ?? 0)
        case "unlink", "unlinkat": self = .removed(name)
        case "rename", "renameat", "renameat2", "link", "linkat":
            guard let other = call.secondName(in: folder) else { return nil }
            self =
                call.name.hasPrefix("rename")
                ? .renamed(name, to: other) : .linked(name, to: other)
        default: return nil
        }
    }
}

extension SystemCall {
    fileprivate var isToStandardOutput: Bool { arguments[0].word.hasPrefix("1<") }
    fileprivate var makes: Bool { arguments.contains { $0.word.contains("O_CREAT") } }

    fileprivate var lines: [String] {
        String(decoding: arguments[1].text ?? [], as: UTF8.self)
            .split(separator: "\n").map(String.init)
    }

    fileprivate var written: (offset: Int, bytes: [UInt8])? {
        guard let text = arguments[1].text, let offset = arguments[3].number, let result else {
            return nil
        }
        return (offset, Array(text.prefix(result)))
    }

    fileprivate func secondName(in folder: String) -> String? {
        arguments.dropFirst().compactMap(\.name).last.map { String($0.dropFirst(folder.count + 1)) }
    }
}
