import Glibc

/// A file that is to be imported, or that lies beside one.
struct ForeignFile {
    /// Without folders.
    let name: String
    let bytes: [UInt8]
    /// Whether it came with a folder.
    let isFolder: Bool
    /// Whether nobody asked for it, but what was asked for may name it.
    let isBeside: Bool

    static let sizeLimit = 16 << 20
    static let countLimit = 5_000

    var isYAML: Bool { name.hasSuffix(".yml") || name.hasSuffix(".yaml") }

    /// The files that the paths name, of folders all that end so, two levels deep.
    static func all(_ paths: [String], endings: [String]) throws(Problem) -> [ForeignFile] {
        var files: [ForeignFile] = []
        for path in paths {
            guard InputFile.isFolder(path) else {
                files.append(try file(path))
                continue
            }
            for inner in names(in: path, endings: endings, depth: 2) {
                guard files.count < countLimit else {
                    throw .cannotReadFile(reason: "there are more than \(countLimit) files")
                }
                files.append(try file(inner, isFolder: true))
            }
        }
        return files
    }

    /// The action files in the folder of a file, and in the folders of actions next to that one.
    static func beside(_ paths: [String], endings: [String]) -> [ForeignFile] {
        var folders: [String] = []
        for path in paths where !InputFile.isFolder(path) {
            let folder = InputFile.folder(of: path)
            folders += [folder] + siblings(of: folder)
        }
        var seen: Set<String> = []
        return folders.filter { seen.insert($0).inserted }.flatMap { folder in
            endings.flatMap { InputFile.names(in: folder, ending: $0) ?? [] }
                .filter { $0.hasPrefix("RA") }.prefix(countLimit)
                .compactMap { name in
                    do throws(Problem) {
                        return try file("\(folder)/\(name)", isBeside: true)
                    } catch {
                        return nil
                    }
                }
        }
    }

    private static func file(
        _ path: String, isFolder: Bool = false, isBeside: Bool = false
    ) throws(Problem) -> ForeignFile {
        ForeignFile(
            name: InputFile.name(of: path),
            bytes: try InputFile.bytes(of: path, limit: sizeLimit), isFolder: isFolder,
            isBeside: isBeside)
    }

    private static func names(in folder: String, endings: [String], depth: Int) -> [String] {
        let names = InputFile.names(in: folder, ending: "") ?? []
        return names.flatMap { name -> [String] in
            let path = "\(folder)/\(name)"
            if endings.contains(where: name.hasSuffix) { return [path] }
            guard depth > 0, InputFile.isFolder(path) else { return [] }
            return self.names(in: path, endings: endings, depth: depth - 1)
        }
    }

    private static func siblings(of folder: String) -> [String] {
        let parent = "\(folder)/.."
        return (InputFile.names(in: parent, ending: "actions") ?? []).map { "\(parent)/\($0)" }
            .filter(InputFile.isFolder)
    }
}

extension InputFile {
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }

    /// The last part of a path.
    static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// What stands before the last part; `.` where nothing does.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
