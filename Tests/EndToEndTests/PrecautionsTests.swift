import CTestTerminal
import Glibc
import Testing

@testable import breachboard

struct PrecautionsTests {
    /// In this process, and back at once: what other tests start meanwhile begins anew anyway.
    @Test func `the memory is closed to crashes and to other programs`() {
        let mask = umask(0o022)
        Precautions.take()
        let (areTaken, taken) = (Precautions.areTaken, umask(mask))
        ct_show_memory()
        #expect(areTaken)
        #expect(taken == 0o077, "files are for their owner alone")
        #expect(!Precautions.areTaken)
    }
}
