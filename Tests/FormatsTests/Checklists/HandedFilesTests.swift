import Formats
import Foundation
import IncidentModel
import Testing

/// Real playbooks and hostile files, where they lie beside the repository.
@Suite struct HandedChecklistsTests {
    private static let shared = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../../shared").standardizedFileURL
    private static let playbooks = files(below: "data/playbooks")
    private static let hostile = files(below: "badinputs")

    private static func files(below folder: String) -> [URL] {
        let start = shared.appending(path: folder)
        guard let walk = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil)
        else { return [] }
        return walk.compactMap { $0 as? URL }.filter {
            !$0.hasDirectoryPath && $0.pathExtension != "gz"
        }
    }

    private func atcReact(below folder: String) throws -> [AtcReactReader.File] {
        try Self.playbooks.filter { $0.path.contains(folder) && $0.pathExtension == "yml" }
            .sorted { $0.path < $1.path }.map {
                AtcReactReader.File(
                    name: $0.lastPathComponent, bytes: [UInt8](try Data(contentsOf: $0)))
            }
    }

    @Test(.enabled(if: !playbooks.isEmpty, "the handed playbooks are not here"))
    func `the playbook of atc-react has 41 steps, each with its action`() throws {
        let read = AtcReactReader.read(try atcReact(below: "atc-react"))
        #expect(read.report.read == 41 && read.drafts.count == 41)
        let sections = Dictionary(grouping: read.drafts, by: \.section.word).mapValues(\.count)
        #expect(sections == ["prepare": 16, "assess": 9, "contain": 8, "recover": 6, "learn": 2])
        #expect(read.report.rejected.isEmpty)
        #expect(!read.report.warnings.contains { $0.kind == .noActionFile })
    }

    @Test(.enabled(if: !playbooks.isEmpty, "the handed playbooks are not here"))
    func `of the 216 actions three quarters are stubs`() throws {
        let read = AtcReactReader.read(try atcReact(below: "response_actions"))
        #expect(read.drafts.count == 216 && read.report.rejected.isEmpty)
        #expect(read.report.warnings.first { $0.kind == .stub }?.count == 161)
    }

    @Test(.enabled(if: !playbooks.isEmpty, "the handed playbooks are not here"))
    func `the playbooks of Catalyst have 5 and 7 tasks in an order that works`() throws {
        for (name, count) in [("malware", 5), ("phishing", 7)] {
            let file = try #require(
                Self.playbooks.first { $0.path.hasSuffix("catalyst/\(name).yml") })
            let read = CatalystReader.read([UInt8](try Data(contentsOf: file)))
            #expect(read.drafts.count == count && read.report.rejected.isEmpty)
            for (place, draft) in read.drafts.enumerated() {
                let before = Set(read.drafts.prefix(place).map(\.name.text))
                #expect(Set(draft.needs).isSubset(of: before))
            }
        }
    }

    @Test(.enabled(if: !hostile.isEmpty, "the hostile files are not here"))
    func `a hostile file is read or rejected, whatever it is taken for`() throws {
        #expect(Self.hostile.count > 300)
        for file in Self.hostile {
            let bytes = [UInt8](try Data(contentsOf: file))
            for read in Self.readings(of: bytes, file.lastPathComponent) {
                #expect(
                    !read.drafts.isEmpty || !read.report.rejected.isEmpty,
                    "\(file.lastPathComponent)")
                #expect(read.report.read >= read.drafts.count)
            }
        }
    }

    @Test(.enabled(if: !hostile.isEmpty, "the hostile files are not here"))
    func `a bomb of aliases is refused at its first anchor`() throws {
        let file = try #require(
            Self.hostile.first { $0.lastPathComponent == "bomb-yaml-laughs.yaml" })
        let read = CatalystReader.read([UInt8](try Data(contentsOf: file)))
        #expect(read.report.rejected.map(\.kind) == [.unsupportedSyntax])
    }

    private static func readings(of bytes: [UInt8], _ name: String) -> [ChecklistReading] {
        [
            MarkdownReader.read(bytes), TheHiveReader.read(bytes), CatalystReader.read(bytes),
            AtcReactReader.read([AtcReactReader.File(name: name, bytes: bytes)]),
        ]
    }
}
