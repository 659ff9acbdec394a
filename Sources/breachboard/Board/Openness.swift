import Glibc

/// To whom the board lies open: on a login that is there for it alone nothing leads out of it, and it does
/// not stay open when nobody is there.
struct Openness: Hashable {
    var isKiosk = false
    /// Minutes without a key; nil for never.
    var lockAfter: Int?

    /// What a kiosk uses where nothing else is said: time for a talk, not for a lunch.
    static let usualLock = 10

    /// Takes away what the user of an ssh client may have set to have files of his own read.
    static func closeDoors() {
        let names = [
            "TERMINFO", "TERMINFO_DIRS", "TERMCAP", "LINES", "COLUMNS", "EDITOR", "VISUAL",
        ]
        for name in names { unsetenv(name) }
    }
}
