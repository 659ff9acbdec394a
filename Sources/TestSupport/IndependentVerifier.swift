internal import Foundation

/// The verifier in another language, which shares no code with ours: `Tests/IndependentVerifier/verify.py`.
public enum IndependentVerifier {
    /// What it found.
    public struct Verdict: Hashable, Sendable, Decodable {
        public let ok: Bool
        /// The first bad entry; 0 for what belongs to none.
        public let seq: Int64?
        public let kind: String?
    }

    /// Where Python is; nil where it is not installed.
    public static let python: String? = {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        let folders = ["/usr/bin"] + path.split(separator: ":").map(String.init)
        return folders.map { "\($0)/python3" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }()

    /// Lets it check a file; nil where Python is not installed.
    public static func verdict(on file: String, key: String? = nil) throws -> Verdict? {
        guard let python else { return nil }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: python)
        process.arguments = ["-B", script, file] + (key.map { ["--public-key", $0] } ?? [])
        process.standardOutput = output
        try process.run()
        let answer = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode(Verdict.self, from: answer)
    }

    private static let script = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Tests/IndependentVerifier/verify.py").path()
}
