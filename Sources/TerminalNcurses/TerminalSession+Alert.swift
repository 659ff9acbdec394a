public import Terminal

extension TerminalSession {
    /// Rings the terminal's bell.
    public func ring() { Self.write([0x07]) }

    /// Asks the terminal to show a note outside itself (OSC 9): at most 200 columns, and only on terminals of
    /// the families that skip what they do not know.
    public func notify(_ text: SafeText) {
        guard takesSequences else { return }
        Self.write(Array("\u{1B}]9;\(text.truncated(to: 200))\u{1B}\\".utf8))
    }
}
