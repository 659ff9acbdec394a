import Dashboard
import Foundation
import Samples
import Terminal
import Testing

/// Slides as they were last reviewed; rewritten as the views are.
struct SlidePicture: Sendable, CustomTestStringConvertible {
    let sample: SampleIncident
    let keys: String
    let name: String
    let size: Size

    static let all = SampleIncident.all.flatMap { sample in
        [
            ("P", "where"), ("P2", "changes"), ("P4", "deadlines"), ("P5ij", "acting"),
            ("P7ia", "ask"),
        ].flatMap { keys, name in
            [
                Size(rows: 36, columns: 120), Size(rows: 24, columns: 80),
                Size(rows: 15, columns: 60),
            ].map { SlidePicture(sample: sample, keys: keys, name: name, size: $0) }
        }
    }

    var testDescription: String { fileName }

    private var fileName: String {
        "\(sample.reference)-\(name)-\(size.columns)x\(size.rows)"
    }

    var file: URL {
        URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Screens/Slides/\(fileName).screen")
    }

    var present: String {
        var board = TestBoard(sample, size: size)
        board.press(keys)
        return ScreenPage(board.state.frame()).text
    }
}

struct StandUpPictureTests {
    @Test(arguments: SlidePicture.all)
    func `a slide looks as it was reviewed`(picture: SlidePicture) throws {
        if ScreenFixture.isRewriting {
            try FileManager.default.createDirectory(
                at: picture.file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(picture.present.utf8).write(to: picture.file, options: .atomic)
        }
        let reviewed = try String(contentsOf: picture.file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let present = picture.present.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(present.count == reviewed.count)
        for (line, (now, before)) in zip(present, reviewed).enumerated() where now != before {
            Issue.record("line \(line + 1)\nwas \(before)\nis  \(now)")
        }
    }
}
