import CProcess
import Glibc

/// What keeps the content of the database from leaking out of the process.
enum Precautions {
    /// Files that are made are for their owner alone, a crash writes no image of the memory, and other
    /// programs of the user cannot read it.
    static func take() {
        umask(0o077)
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
        cp_hide_memory()
    }

    /// Whether no other process of the user, and no crash, gets to see the memory.
    static var areTaken: Bool {
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
        return limit.rlim_max == 0 && cp_hides_memory()
    }

    /// Whether the program runs with the rights of another than the user who started it.
    static var hasForeignRights: Bool { getuid() != geteuid() || getgid() != getegid() }
}
