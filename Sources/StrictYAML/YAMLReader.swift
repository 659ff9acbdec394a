import Yams

/// Reads the part of YAML that people need who edit a file by hand, and refuses the rest.
public enum YAMLReader {
    /// The root of the only document in the text.
    ///
    /// Throws the first problem: too large, refused by `YAMLGuard`, no YAML, the same key twice,
    /// no value, too deep.
    public static func read(
        _ text: String, limits: YAMLLimits
    ) throws(YAMLProblem) -> YAMLNode {
        guard text.utf8.count <= limits.bytes else {
            throw YAMLProblem(.tooLarge(limit: limits.bytes))
        }
        let content = text.unicodeScalars.first == "\u{FEFF}" ? String(text.dropFirst()) : text
        if let problem = YAMLGuard.problem(in: content, limits: limits) { throw problem }
        return try parse(content, depthLimit: limits.depth)
    }

    /// The root of a text of our own, or of a piece of it, in the plain part of YAML that
    /// `PlainYAMLReader` describes; throws `unsupportedSyntax` for anything else. Cost: about 6 ms
    /// a megabyte.
    ///
    /// - Parameter firstLine: the number of the first line, for the places.
    public static func read(
        plain bytes: UnsafeRawBufferPointer, firstLine: Int = 1, limits: YAMLLimits
    ) throws(YAMLProblem) -> YAMLNode {
        guard bytes.count <= limits.bytes else {
            throw YAMLProblem(.tooLarge(limit: limits.bytes))
        }
        return try PlainYAMLReader.read(bytes, firstLine: firstLine, depthLimit: limits.depth)
    }

    /// The same for bytes that somebody owns.
    public static func read(
        plain bytes: [UInt8], limits: YAMLLimits
    ) throws(YAMLProblem) -> YAMLNode {
        let result = bytes.withUnsafeBytes { bytes -> Result<YAMLNode, YAMLProblem> in
            do throws(YAMLProblem) {
                return .success(try read(plain: bytes, limits: limits))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private static func parse(
        _ text: String, depthLimit: Int
    ) throws(YAMLProblem) -> YAMLNode {
        do {
            // The basic resolver: every value is a text, and the usual rules compile regular
            // expressions. The encoding, as its default asks the environment.
            let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
            guard let root = try parser.singleRoot() else { throw YAMLProblem(.empty) }
            // Nodes hold their anchors weakly: without the parser these would not be seen.
            return try withExtendedLifetime(parser) { () throws(YAMLProblem) in
                try YAMLNode(root, depth: 0, limit: depthLimit)
            }
        } catch let problem as YAMLProblem {
            throw problem
        } catch let error as YamlError {
            throw error.problem
        } catch {
            throw YAMLProblem(.notYAML)
        }
    }
}
