import Dashboard
import Foundation
import IncidentModel
import IncidentStore
import Terminal
import Testing

@testable import breachboard

/// The board that is watched, looked back on and come back to, as a program.
struct WatchedBoardTests {
    // MARK: Timers

    @Test func `a rotation has no timer while it is off, and steps of five seconds while it is on`()
    {
        var timer = RotationTimer()
        let still = Rotation(seconds: 12)
        #expect(timer.wait(for: still, at: 0) == nil)
        #expect(timer.left(for: still, at: 0) == nil)
        let rotation = Rotation(seconds: 12, isOn: true)
        #expect(timer.wait(for: rotation, at: 1_000) == 2_000)
        #expect(timer.left(for: rotation, at: 1_000) == 15)
        #expect(timer.wait(for: rotation, at: 3_000) == 5_000)
        #expect(timer.left(for: rotation, at: 3_000) == 10)
        #expect(timer.wait(for: rotation, at: 13_000) == 0)
        let turns = timer.turns(at: 13_000)
        #expect(turns)
        #expect(timer.wait(for: rotation, at: 13_000) == 2_000)
    }

    @Test func `a key holds the rotation for a minute`() {
        var timer = RotationTimer()
        let rotation = Rotation(seconds: 20, isOn: true)
        _ = timer.wait(for: rotation, at: 0)
        timer.hold(at: 19_999)
        let early = timer.turns(at: 79_998)
        let late = timer.turns(at: 79_999)
        #expect(!early && late)
    }

    @Test func `alerts come once a second at most`() {
        var timer = AlertTimer()
        #expect(timer.wait(at: 0) == nil)
        timer.take("one", at: 0)
        #expect(timer.wait(at: 0) == 0)
        #expect(timer.due(at: 0) == "one")
        timer.take("two", at: 100)
        timer.take("three", at: 200)
        #expect(timer.wait(at: 200) == 800)
        #expect(timer.due(at: 999) == nil)
        #expect(timer.due(at: 1_000) == "two and 1 more")
        #expect(timer.wait(at: 1_001) == nil)
    }

    // MARK: Memory and settings

    @Test func `a look is remembered for each log, reader and incident, for its owner alone`()
        throws
    {
        let place = try TestPlace()
        let log = try #require(LogID("0123456789abcdef0123456789abcdef"))
        let (kh, ro) = (try #require(Actor("k/h ../x")), try #require(Actor("ro")))
        let id = try #require(IncidentID("EX-1"))
        let memory = LookMemory(of: log, by: kh, folder: place.folder + "/looks")
        #expect(memory.look(at: id) == nil)
        let look = LastLook(
            seq: Seq(17), at: Instant(milliseconds: 5), unseen: [Seq(3), Seq(16)])
        memory.remember(look, at: id)
        #expect(memory.look(at: id) == look)
        #expect(LookMemory(of: log, by: ro, folder: place.folder + "/looks").look(at: id) == nil)
        let files = try #require(FileManager.default.enumerator(atPath: place.folder + "/looks"))
        let paths = files.compactMap { $0 as? String }
        let file = try #require(paths.first { $0.hasSuffix("EX-1") })
        #expect(paths.count == 3)
        let attributes = try FileManager.default.attributesOfItem(
            atPath: "\(place.folder)/looks/\(file)")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test(arguments: ["", "x y", "0 5", "7", "99999999999999999999 1"])
    func `a look that cannot be read is none`(text: String) throws {
        let place = try TestPlace()
        let log = try #require(LogID("0123456789abcdef0123456789abcdef"))
        let id = try #require(IncidentID("EX-1"))
        let memory = LookMemory(of: log, by: try #require(Actor("ro")), folder: place.folder)
        memory.remember(LastLook(seq: Seq(1), at: Instant(milliseconds: 1)), at: id)
        let path = "\(place.folder)/\(log)/726f/EX-1"
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        #expect(memory.look(at: id) == nil)
    }

    @Test func `settings are read, and what is wrong with them is told with its line`() throws {
        let place = try TestPlace()
        func settings(_ text: String) throws -> Settings {
            let path = "\(place.folder)/config.yaml"
            try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            return SettingsFile(path: path).load()
        }
        let good = try settings("rotate: [overview, log]\nevery: 2m\nalert: bell\n")
        #expect(good == Settings(screens: [.overview, .log], seconds: 120, alert: .bell))
        #expect(
            try settings("rotate: overview,home\n").problem
                == "config.yaml line 1: rotate is not understood")
        #expect(
            try settings("alert: bell\ncolour: red\n").problem
                == "config.yaml line 2: colour is not understood")
        #expect(try settings("alert: [bell").problem != nil)
        #expect(try settings("") == Settings())
        #expect(SettingsFile(path: "\(place.folder)/none").load() == Settings())
    }

    @Test func `settings count where the line says nothing, and turn only a board that is read`()
        throws
    {
        let settings = Settings(screens: [.log], seconds: 30, alert: .bell)
        let silent = WatchWishes()
        #expect(
            try silent.rotation(settings, isReadOnly: true)
                == Rotation([.log], seconds: 30, isOn: true))
        #expect(try !silent.rotation(settings, isReadOnly: false).isOn)
        #expect(try !silent.rotation(Settings(), isReadOnly: true).isOn)
        let asked = WatchWishes(watches: true, every: "40s", alert: AlertChoice.none)
        #expect(
            try asked.rotation(settings, isReadOnly: false)
                == Rotation([.log], seconds: 40, isOn: true))
        #expect(silent.alertChoice(settings) == .bell)
        #expect(asked.alertChoice(settings) == .none)
        #expect(throws: Problem.self) {
            try WatchWishes(rotate: "x").rotation(settings, isReadOnly: false)
        }
        #expect(
            WatchOptions.spellingOut(["--watch=30", "--plain"]) == [
                "--watch", "--every", "30", "--plain",
            ])
    }

    // MARK: The program

    @Test func `a board begins on a past day, says so, and refuses to change it`() {
        let board = BoardOnTerminal(["demo", "--as-of", "2019-03-01"], rows: 24, columns: 80)
        #expect(board.waits(for: "AS OF 1 Mar 2019"))
        board.type("4 ")
        #expect(board.waits(for: "Esc goes back to now"))
        board.type("Q")
        #expect(board.end() == 0)
    }

    @Test(arguments: ["soon", "2018-01-01"])
    func `a day that cannot be shown is refused before the board opens`(day: String) {
        let board = BoardOnTerminal(["demo", "--as-of", day])
        #expect(board.end() == 2)
        #expect(!board.text.contains("\u{1B}[?1049h"))
    }

    @Test(arguments: ["none", "bell", "notify", "both"])
    func `a deadline that comes near is told once, in the way that was asked for`(way: String) {
        let board = BoardOnTerminal([
            "demo", "--now", "2019-03-31T23:59:57-04:00", "--alert", way,
        ])
        #expect(board.waits(for: "00:00"))
        board.type("Q")
        #expect(board.end() == 0)
        let note = "\u{1B}]9;BH-2019-01: US-HIPAA-"
        let notes = board.text.components(separatedBy: note).count - 1
        #expect(notes == (way == "notify" || way == "both" ? 1 : 0))
        #expect(board.bytes.count { $0 == 7 } == (way == "bell" || way == "both" ? 1 : 0))
    }

    @Test func `whoever comes back is told what changed, and marks stay until they are seen`()
        throws
    {
        let place = try TestPlace()
        try place.openIncident()
        let state = place.folder + "/state"
        func board(_ options: String...) -> BoardOnTerminal {
            BoardOnTerminal(["--as", "ro", "--db", place.database] + options, state: state)
        }
        let first = board()
        #expect(first.waits(for: "Phishing"))
        first.type("Q")
        #expect(first.end() == 0)
        #expect(!first.text.contains("last here"))
        let set = try place.run("incident", "set", "EX-1", "--severity", "sev1")
        try #require(set.exit == 0, "\(set.problems)")
        let second = board()
        #expect(second.waits(for: "Since you were last here"))
        second.type("xQ")
        #expect(second.end() == 0)
        let third = board()
        #expect(third.waits(for: "1 new by others"))
        third.type("Q")
        #expect(third.end() == 0)
        #expect(!third.text.contains("last here"))
    }

    @Test func `a kiosk remembers nothing`() throws {
        let place = try TestPlace()
        try place.openIncident()
        let state = place.folder + "/state"
        let board = BoardOnTerminal(
            ["--kiosk", "--as", "ro", "--db", place.database], state: state)
        #expect(board.waits(for: "Phishing"))
        board.type("Q")
        #expect(board.end() == 0)
        #expect(!FileManager.default.fileExists(atPath: state + "/breachboard/looks"))
    }

    @Test func `what changed between two days is a command`() throws {
        let place = try TestPlace()
        try place.openIncident()
        for (day, severity) in [
            ("2019-03-03", "sev1"), ("2019-03-05", "sev2"), ("2019-03-20", "sev3"),
        ] {
            let run = try place.run(
                "incident", "set", "EX-1", "--severity", severity, at: "\(day)T09:00-05:00")
            try #require(run.exit == 0, "\(run.problems)")
        }
        let text = try place.run(
            "changes", "EX-1", "--since", "2019-03-03", "--until", "mar 10 2019")
        #expect(text.exit == 0, "\(text.problems)")
        #expect(text.output.contains("EX-1, 2019-03-03 to 2019-03-10: 1 change"))
        #expect(text.output.contains("severity sev1 -> sev2"))
        let json = try place.run("changes", "--since", "2019-03-01", "--json")
        #expect(json.exit == 0)
        #expect(json.output.contains("\"changes\": 3"))
        #expect(try place.run("changes", "--since", "soon").exit == 2)
    }
}
