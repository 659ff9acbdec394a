import ArgumentParser
import Dashboard
import IncidentModel

/// How the board goes on by itself, and the day that it begins with.
struct WatchOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Begin with the board as it was known at the end of that day.", valueName: "day"))
    var asOf: String?

    @Flag(
        help: "Go through the main views by itself; --watch=30 every 30 seconds. W does so later.")
    var watch = false

    @Option(
        help: ArgumentHelp(
            "The views to go through, such as overview,deadlines,checklist.", valueName: "views"))
    var rotate: String?

    @Option(help: ArgumentHelp("How long each of them stands: 20s, 2m.", valueName: "time"))
    var every: String?

    @Option(
        help: ArgumentHelp(
            "none, bell, notify (OSC 9) or both: when a deadline comes near, something is overdue or "
                + "somebody revised a count.", valueName: "how"))
    var alert: AlertChoice?

    var wishes: WatchWishes {
        WatchWishes(asOf: asOf, watches: watch, rotate: rotate, every: every, alert: alert)
    }

    /// `--watch=30` as the two options that the parser knows.
    static func spellingOut(_ arguments: [String]) -> [String] {
        let sign = "--watch="
        return arguments.flatMap { word in
            word.hasPrefix(sign)
                ? ["--watch", "--every", String(word.dropFirst(sign.count))] : [word]
        }
    }
}

extension AlertChoice: ExpressibleByArgument {}
