import Glibc
import StrictJSON
import Terminal

/// Where results and problems go: results to standard output, problems to standard error.
enum Console {
    static func show(_ answer: Answer, asJSON: Bool) throws(Problem) {
        try write(asJSON ? answer.json.printable + "\n" : text(answer.lines), to: STDOUT_FILENO)
    }

    static func show(_ text: String) throws(Problem) { try write(text, to: STDOUT_FILENO) }

    /// Tells of a problem. Where standard error cannot be written either, the exit code is all.
    static func show(_ report: Report, _ status: ExitStatus, asJSON: Bool) {
        let text = asJSON ? report.json(status).printable + "\n" : text(report.lines)
        do throws(Problem) {
            try write(text, to: STDERR_FILENO)
        } catch {
            return
        }
    }

    /// Tells of something that did not stop the command.
    static func warn(_ report: Report) {
        do throws(Problem) { try write(text(report.lines), to: STDERR_FILENO) } catch { return }
    }

    private static func write(_ text: String, to descriptor: Int32) throws(Problem) {
        try StandardStreams.write(Array(text.utf8), to: descriptor)
    }

    private static func text(_ lines: [SafeText]) -> String {
        lines.map { "\($0)\n" }.joined()
    }
}
