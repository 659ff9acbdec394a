import EvidenceLog
import Formats

/// The formats of timelines, by the names of the command line.
enum TimelineFormat: String, CaseIterable {
    case iris
    /// What `export breachboard` writes.
    case breachboard

    /// The one that all the files seem to have.
    static func recognised(_ paths: [String]) throws -> TimelineFormat? {
        guard !paths.isEmpty, !paths.contains(where: InputFile.isFolder) else { return nil }
        let areTables = paths.allSatisfy { $0.hasSuffix(".csv") }
        let recognises = areTables ? IrisReader.recognises : OwnReader.recognises
        let isOne = try paths.allSatisfy { path in
            do {
                return recognises(try EvidenceLogFile.beginning(of: path))
            } catch  where paths.count > 1 {
                // Of several files, each is told of by its name.
                return false
            }
        }
        return isOne ? areTables ? .iris : .breachboard : nil
    }

    /// What the files have in them, and the files themselves.
    func read(_ paths: [String]) throws -> (reading: TimelineReading, files: [[UInt8]]) {
        let files = try files(paths)
        guard !files.isEmpty else {
            throw Problem.cannotReadFile(reason: "the folder has no file of the kind")
        }
        let readings = try files.map { file in
            var reading = try read(file.bytes, of: files.count > 1 ? file.name : nil)
            if files.count > 1 { reading.nameFile(file.name) }
            return reading
        }
        return (TimelineReading(joining: readings), files.map(\.bytes))
    }

    private func read(_ bytes: [UInt8], of name: String?) throws -> TimelineReading {
        guard self == .breachboard else { return IrisReader.read(bytes) }
        do throws(OwnReader.Problem) {
            return try OwnReader.read(bytes)
        } catch {
            throw Problem.ownFile(error, name: name)
        }
    }

    private func files(_ paths: [String]) throws -> [(name: String, bytes: [UInt8])] {
        switch self {
        case .iris:
            return try ForeignFile.all(paths, endings: [".csv"]).map { ($0.name, $0.bytes) }
        case .breachboard:
            let paths = paths.flatMap { path in
                InputFile.isFolder(path)
                    ? (InputFile.names(in: path, ending: ".json") ?? []).map { "\(path)/\($0)" }
                    : [path]
            }
            return try paths.map { (InputFile.name(of: $0), try Self.unpacked($0)) }
        }
    }

    /// Packed as `.gz`, or not.
    private static func unpacked(_ path: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        do {
            try EvidenceLogFile(path).forEachPiece { piece in
                guard bytes.count + piece.count <= OwnReader.sizeLimit else {
                    throw Problem.cannotReadFile(
                        reason: "it is larger than \(OwnReader.sizeLimit >> 20) MiB")
                }
                bytes += piece
            }
        } catch let problem as Inflater.Problem {
            throw Problem.evidence(.packed(problem))
        }
        return bytes
    }
}
