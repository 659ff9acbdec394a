import ArgumentParser

/// The board; without a terminal the status as text.
struct BoardCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "board", abstract: "Open the board, which is what happens without a command.")

    @Flag(
        help: ArgumentHelp(
            "For a login that is there for the board alone: no editor, clipboard or suspending.",
            discussion: """
                As a forced command of ssh, with --as: restrict,pty,command="breachboard --kiosk --as alice". \
                Without a key for ten minutes it is locked.
                """))
    var kiosk = false

    @Option(
        help: ArgumentHelp(
            "Show nothing more after so many minutes without a key; 0 for never.",
            valueName: "minutes"))
    var lockAfter: Int?

    @OptionGroup var watching: WatchOptions

    @OptionGroup var global: GlobalOptions

    func validate() throws {
        guard let lockAfter, !(0...1_440).contains(lockAfter) else { return }
        throw ValidationError("--lock-after is 0 to 1440 minutes")
    }

    func run() throws {
        try BoardLaunch(wishes: global.wishes, openness: openness, watching: watching.wishes)
            .run()
    }

    private var openness: Openness {
        let minutes = lockAfter ?? (kiosk ? Openness.usualLock : 0)
        return Openness(isKiosk: kiosk, lockAfter: minutes == 0 ? nil : minutes)
    }
}
