import Dashboard
import IncidentModel
import IncidentStore
import Terminal
import Testing

@testable import breachboard

struct TimerTests {
    @Test func `a board is locked when no key was pressed for so many minutes`() {
        var timer = IdleTimer(minutes: 10, at: 5_000)
        #expect(timer.wait(at: 5_000) == 600_000)
        #expect(timer.wait(at: 604_999) == 1)
        timer.restart(at: 604_999)
        #expect(timer.wait(at: 605_000) == 599_999)
        #expect(timer.wait(at: 9_999_999) == 0)
    }

    @Test func `a board that stays open is never locked`() {
        #expect(IdleTimer(minutes: nil, at: 0).wait(at: .max) == nil)
    }

    @Test func `the others are told of a move once a second at most`() throws {
        let at = try #require(Actor("kh"))
        let overview = Presence(at, incident: nil, view: "overview")
        let log = Presence(at, incident: nil, view: "log")
        var timer = PresenceTimer(at: 0)
        #expect(timer.wait(at: 0) == 0)
        let first = timer.takes(overview, at: 0)
        #expect(first)
        #expect(timer.wait(at: 1) == nil)
        timer.move()
        #expect(timer.wait(at: 400) == 600)
        let second = timer.takes(log, at: 1_000)
        #expect(second)
    }

    @Test func `what the others know is not said again`() throws {
        let presence = Presence(try #require(Actor("kh")), incident: nil, view: "overview")
        var timer = PresenceTimer(at: 0)
        let first = timer.takes(presence, at: 0)
        timer.move()
        let second = timer.takes(presence, at: 1_000)
        timer.move()
        let locked = timer.takes(nil, at: 2_000)
        #expect(first && !second && !locked)
        #expect(timer.wait(at: 9_000) == nil)
    }

    @Test func `a message stands for its time, a new one for its own`() throws {
        let now = Instant(milliseconds: 0)
        var timer = ToastTimer()
        let saved = Toast("saved", at: now)
        #expect(timer.wait(for: saved, at: 100) == 5_000)
        #expect(timer.wait(for: saved, at: 4_000) == 1_100)
        #expect(timer.wait(for: Toast("not saved", level: .error, at: now), at: 4_000) == 12_000)
        #expect(timer.wait(for: nil, at: 5_000) == nil)
        #expect(timer.wait(for: saved, at: 6_000) == 5_000)
    }
}
