import Glibc

/// What keeps the content of the database from leaking out of the process.
enum Precautions {
    /// Files that are made are for their owner alone, and a crash writes no image of the memory.
    static func take() {
        umask(0o077)
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }

    /// Whether the program runs with the rights of another than the user who started it.
    static var hasForeignRights: Bool { getuid() != geteuid() || getgid() != getegid() }
}
