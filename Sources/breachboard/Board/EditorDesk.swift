import Dashboard
import Glibc
import Terminal
import TerminalNcurses

/// Has texts written in the user's own editor, in a file that nobody else can read and that is gone afterwards.
struct EditorDesk {
    /// As the shell takes it: a name, maybe with options.
    let editor =
        Surroundings.variable("VISUAL") ?? Surroundings.variable("EDITOR") ?? "vi"

    /// What the editor made of the draft, or why nothing came of it.
    func edit(_ draft: Draft, on session: TerminalSession) -> Message {
        do {
            let folder = try ThrowAwayFolder()
            defer { folder.remove() }
            let path = folder.file(named: "\(draft.name).txt")
            try write(draft.text, to: path)
            let code = session.lend(to: ["/bin/sh", "-c", "\(editor) \"$1\"", "sh", path])
            guard code == 0 else { return .noted(failure(code), .warning) }
            return .written(draft, try text(of: path))
        } catch {
            return .noted(SafeText((error as? Problem).map { Report($0).message } ?? ""), .error)
        }
    }

    private func failure(_ code: Int32?) -> SafeText {
        switch code {
        case nil, 127: "the editor \(editor) cannot be started: VISUAL or EDITOR names another"
        case let code?: "the editor ended with \(code): nothing was changed"
        }
    }

    private func write(_ text: String, to path: String) throws(Problem) {
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            throw .cannotMakeFile(reason: String(cString: strerror(errno)))
        }
        defer { close(file) }
        try StandardStreams.write(Array((text.isEmpty ? "" : text + "\n").utf8), to: file)
    }

    /// More than any field holds is cut, and is then refused as too long.
    private func text(of path: String) throws(Problem) -> String {
        guard let file = fopen(path, "re") else {
            throw .cannotReadText(reason: String(cString: strerror(errno)))
        }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 18)
        let count = fread(&bytes, 1, bytes.count, file)
        guard let text = String(validating: bytes.prefix(count), as: UTF8.self) else {
            throw .cannotReadText(reason: "it is not UTF-8")
        }
        return text
    }
}
