import ArgumentParser

/// The options that every command takes, before or behind its name.
struct GlobalOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The database: a file, or postgres://HOST/DATABASE.", valueName: "file"))
    var db: String?

    @Option(name: .customLong("as"), help: ArgumentHelp("Who acts.", valueName: "name"))
    var actor: String?

    @Flag(help: "Write JSON.")
    var json = false

    @Flag(help: "Write linear text; never the full screen.")
    var plain = false

    @Option(
        help: ArgumentHelp(
            "The time that counts as now, such as 2019-03-28T10:00-04:00.", valueName: "instant"))
    var now: String?

    @Option(help: ArgumentHelp("The theme of the board.", valueName: "name"))
    var theme: String?

    @Option(help: ArgumentHelp("auto, never, 16, 256 or true.", valueName: "depth"))
    var color: ColourChoice = .auto

    @Flag(help: "Change nothing.")
    var readOnly = false

    @Flag(help: "Go on although the log went back or forked since it was last seen.")
    var acceptHead = false

    @Flag(help: "Leave the mouse to the terminal.")
    var noMouse = false
}

extension GlobalOptions {
    var wishes: Wishes {
        Wishes(
            db: db, actor: actor, json: json, plain: plain, now: now, theme: theme, color: color,
            readOnly: readOnly, acceptHead: acceptHead, noMouse: noMouse)
    }
}

extension ColourChoice: ExpressibleByArgument {}
