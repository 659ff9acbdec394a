internal import Glibc

/// File systems on which locks or syncs cannot be trusted.
enum NetworkFileSystem {
    private static let types: Set<Substring> = [
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "coda", "9p", "lustre",
        "gfs2", "ocfs2", "fuse.sshfs", "fuse.rclone", "fuse.s3fs", "fuse.glusterfs",
    ]

    /// The type of the file system with that device number, when it is one of these.
    ///
    /// From the mounts, not by statfs(2): that calls all of FUSE by one number.
    static func name(ofDevice device: UInt64) -> String? {
        let descriptor = open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var count = 0
        repeat {
            count = withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 1) { buffer in
                let count = read(descriptor, buffer.baseAddress, buffer.count)
                if count > 0 { bytes += buffer.prefix(count) }
                return count
            }
        } while count > 0
        return name(ofDevice: device, in: String(decoding: bytes, as: UTF8.self))
    }

    /// Reads the lines of proc_pid_mountinfo(5): `36 35 8:1 / /mnt rw - ext4 /dev/sda1 rw`. The number is
    /// glibc's: makedev(3).
    static func name(ofDevice device: UInt64, in mounts: String) -> String? {
        let major = device >> 8 & 0xFFF | device >> 32 & ~0xFFF
        let minor = device & 0xFF | device >> 12 & ~0xFF
        let number = "\(major):\(minor)"
        for line in mounts.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 2, words[2] == number, let dash = words.firstIndex(of: "-"),
                dash + 1 < words.count, types.contains(words[dash + 1])
            else { continue }
            return String(words[dash + 1])
        }
        return nil
    }
}
