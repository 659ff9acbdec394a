import Glibc
import Testing

@testable import breachboard

struct PrecautionsTests {
    @Test func `the memory is closed to crashes and to other programs`() async {
        await #expect(processExitsWith: .exitCode(7)) {
            Precautions.take()
            exit(Precautions.areTaken ? 7 : 1)
        }
    }
}
