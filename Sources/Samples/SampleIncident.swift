public import IncidentModel

/// An incident that comes with the program, as the commands that tell it.
public struct SampleIncident: Sendable {
    public let reference: IncidentID
    /// Where the clock of a demonstration stands.
    public let clock: Instant

    private let story: @Sendable (inout Casebook) -> Void

    init(
        reference: String, clock: String, story: @escaping @Sendable (inout Casebook) -> Void
    ) {
        self.reference = known(IncidentID(reference), reference)
        self.clock = Casebook.instant(clock)
        self.story = story
    }

    /// The commands in the order in which they are to be appended; all are accepted by a log that
    /// does not hold the incident. Their ids depend on the reference and the position alone, so
    /// that a log takes them only once.
    ///
    /// - Parameter head: the last entry of the log that they are appended to, without others
    ///   coming in between.
    public func commands(after head: Seq = .start) -> [Command] {
        var book = Casebook()
        story(&book)
        return book.commands(of: reference, after: head)
    }

    /// Both samples, the model case first.
    public static let all = [modelCase, exercise]
}

/// A value that a text of our own stands for; a text that stands for none is a mistake in it.
func known<Known>(_ value: Known?, _ text: String) -> Known {
    guard let value else { preconditionFailure("a sample holds what the model refuses: \(text)") }
    return value
}
