import Dashboard
import IncidentModel

/// How the user of a board that nobody touches is told of what cannot wait.
enum AlertChoice: String, CaseIterable {
    case none, bell, notify, both

    var rings: Bool { self == .bell || self == .both }
    var notifies: Bool { self == .notify || self == .both }
}

/// What a command line asks for of a board that is watched: the values of `WatchOptions`.
struct WatchWishes: Hashable {
    /// As it was typed.
    var asOf: String?
    var watches = false
    var rotate: String?
    var every: String?
    var alert: AlertChoice?
}

extension WatchWishes {
    /// The settings of the file count where nothing is said here; that the board goes on by itself only where
    /// nothing can be changed on it.
    func rotation(_ settings: Settings, isReadOnly: Bool) throws(Problem) -> Rotation {
        var screens = settings.screens ?? []
        if let rotate {
            guard let named = Rotation.screens(rotate) else {
                throw .badOption(
                    "--rotate", .notOneOf(Screen.allCases.map(\.name)), column: nil)
            }
            screens = named
        }
        var seconds = settings.seconds ?? Rotation.usualSeconds
        if let every {
            guard let typed = Rotation.seconds(every) else {
                throw .badOption("--every", .notOneOf(["5s", "...", "60m"]), column: nil)
            }
            seconds = typed
        }
        let isAsked = watches || rotate != nil || every != nil
        return Rotation(
            screens, seconds: seconds,
            isOn: isAsked || (settings.screens != nil && isReadOnly))
    }

    func alertChoice(_ settings: Settings) -> AlertChoice { alert ?? settings.alert ?? .none }

    /// The day that was typed, by the calendar of the incident with these changes; by that of UTC without one.
    /// Throws where that is no day, and where the incident was opened later.
    func day(of changes: [Change], at now: Instant) throws(Problem) -> Day? {
        guard let asOf else { return nil }
        let incident = Incident(folding: changes)
        let zone = incident?.zone ?? .utc
        let day: Day
        do throws(MomentError) {
            day = try Standpoint(now: now, in: zone).day(named: asOf)
        } catch {
            throw .badOption("--as-of", .notADay, column: error.column)
        }
        if let opened = incident.map({ zone.day(of: $0.opened.at) }), day < opened {
            throw .notYetOpened(day, opened: opened)
        }
        return day
    }
}
