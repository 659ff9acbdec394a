import Glibc

/// The three descriptors that a process starts with.
enum StandardStreams {
    /// Makes sure that 0, 1 and 2 are taken, and that a write that fails does not kill the program.
    ///
    /// A database that was opened as descriptor 1, because that was closed, would get our output.
    /// The stand-ins are opened the wrong way round, so that using them fails as it did before.
    static func secure() {
        signal(SIGPIPE, SIG_IGN)
        // A limit on the size of files then comes back as an error, which can be told.
        signal(SIGXFSZ, SIG_IGN)
        for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) == -1 {
            _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
        }
    }

    /// Writes all of the bytes. A reader who has left is no error: nobody is there to be told.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(Problem) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
            } else if errno == EPIPE {
                return
            } else if errno != EINTR {
                throw .cannotWriteResult(reason: String(cString: strerror(errno)))
            }
        }
    }
}
