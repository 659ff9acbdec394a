import Glibc

/// The program under test: it lies beside the executable of the tests.
enum BuiltProgram {
    static let path: String = {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { readlink("/proc/self/exe", $0, bytes.count) } ?? 0
        }
        let tests = String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
        let folder = tests.lastIndex(of: "/").map { tests[..<$0] } ?? "."
        return "\(folder)/breachboard"
    }()
}
