import Terminal

/// What a view says that has nothing to show; every view says it the same way.
enum EmptyWords {
    static let noIncident: SafeText = "no incident is open: 0 lists them"

    /// `no items yet: a adds one`.
    static func none(_ things: SafeText) -> SafeText { "no \(things) yet: a adds one" }

    /// `nothing matches list: Esc shows everything again`.
    static func noMatch(_ filter: String) -> SafeText {
        "nothing matches \(filter): Esc shows everything again"
    }
}
