import Dashboard
import Foundation
import IncidentModel
import Samples
import Terminal
import Testing

/// One view of one sample at one size, as it was last reviewed.
struct ScreenFixture: ReviewedPicture {
    let sample: SampleIncident
    let screen: Screen
    let size: Size
    let glyphs: GlyphSet
    /// With the attributes of a terminal without colour in place of roles.
    var isMono = false

    static let all = inRoles + inMono

    /// The chart has the most signs, so it is shown without colour too.
    private static let inMono = sizes.flatMap { size in
        GlyphSet.allCases.map {
            ScreenFixture(
                sample: .modelCase, screen: .timeline, size: size, glyphs: $0, isMono: true)
        }
    }

    private static let inRoles = SampleIncident.all.flatMap { sample in
        Screen.allCases.flatMap { screen in
            sizes.flatMap { size in
                GlyphSet.allCases.map {
                    ScreenFixture(sample: sample, screen: screen, size: size, glyphs: $0)
                }
            }
        }
    }

    private static let sizes = [
        Size(rows: 36, columns: 120), Size(rows: 24, columns: 80), Size(rows: 15, columns: 60),
    ]

    var name: String {
        "\(sample.reference)-\(screen.name)-\(size.columns)x\(size.rows)-\(glyphs)\(isMono ? "-mono" : "")"
    }

    static let folderName = ""

    /// What the view looks like now.
    var present: String {
        var board = TestBoard(sample, size: size, glyphs: glyphs)
        board.state.portfolio = SampleIncident.all.compactMap { sample in
            TestBoard(sample).state.file.saved.map { IncidentSummary($0) }
        }
        board.state.screen = screen
        let frame = board.state.frame()
        return isMono ? MonoPage(frame).text : ScreenPage(frame).text
    }

    /// Whoever sets the variable reads in the review what became of the screens.
    static let isRewriting =
        ProcessInfo.processInfo.environment["BREACHBOARD_REWRITE_SCREENS"] == "1"
}

/// A frame as text: its rows, a letter for the role of each cell, what is selected, and what the letters mean.
struct ScreenPage {
    let text: String

    init(_ frame: Frame) {
        let grid = frame.grid
        let rows = 0..<grid.size.rows
        let roles = rows.map { grid.roles(row: $0) }
        let selected = rows.compactMap { Self.selection(grid.selection(row: $0), row: $0) }
        let cursor = frame.cursor.map { ["row \($0.row) column \($0.column)"] } ?? []
        let parts = [
            ["@text"], grid.text, ["@roles"], roles.map(Self.line), ["@selected"], selected,
            ["@cursor"], cursor, ["@legend"], Self.legend(of: Set(roles.joined())),
        ]
        text = parts.joined().joined(separator: "\n") + "\n"
    }

    /// Plain text is a dot; dots at the end of a row are left out.
    private static func line(_ roles: [Role]) -> String {
        let end = roles.lastIndex { $0 != .text }.map { $0 + 1 } ?? 0
        return String(roles.prefix(end).map(letter))
    }

    /// The same for every screen: a role that is added at the end changes no other file.
    private static func letter(_ role: Role) -> Character {
        role == .text ? "." : letters[role.index]
    }

    private static let letters = Array(
        ".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")

    private static func legend(of roles: Set<Role>) -> [String] {
        roles.sorted { $0.index < $1.index }.map { "\(letter($0)) \($0.name)" }
    }

    /// `row 7 columns 0-119`; from the first to the last where there are several stretches.
    private static func selection(_ cells: [Bool], row: Int) -> String? {
        guard let first = cells.firstIndex(of: true), let last = cells.lastIndex(of: true) else {
            return nil
        }
        return "row \(row) columns \(first)-\(last)"
    }
}
