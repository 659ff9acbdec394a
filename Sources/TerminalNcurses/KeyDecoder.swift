public import Terminal

/// Turns the bytes that a terminal sends into keys.
///
/// A value without a clock: sequences may arrive in pieces of any length, and `flush()` says that
/// the rest of one is not going to come. Whatever begins like a terminal's answer (CSI, OSC, DCS,
/// ...) and is not a key that we know becomes one `.unknown`; its text never turns into keys,
/// because text from outside can make some terminals answer with text of its choice.
public struct KeyDecoder: Hashable, Sendable {
    /// What the bytes so far have begun, and where each may go.
    enum State: Hashable {
        /// Between keys; goes anywhere.
        case ground
        /// After ESC; to a sequence, a string, or back with an Alt key.
        case escape
        /// In a sequence; `text` holds the bytes after the introducer. Back at its final byte.
        case sequence(Introducer, text: [UInt8])
        /// In an OSC, DCS, SOS, PM or APC string; back at its end. `bell` says whether BEL ends it
        /// too.
        case string(bell: Bool)
        /// After ESC in such a string; back with `\`, else on as after any ESC.
        case stringEscape
        /// After the head of an old mouse report; back after so many bytes.
        case oldMouse(left: Int)
        /// In a bracketed paste; back at its closing mark.
        case paste([UInt8])
    }

    enum Introducer: UInt8, Hashable {
        case csi = 0x5B
        case ss3 = 0x4F
    }

    /// How long to wait for the rest of a sequence before `flush()`.
    public enum Patience: Hashable, Sendable {
        /// Nothing is pending.
        case none
        /// It may be the Esc key or an Alt key alone: the escape delay.
        case escape
        /// A sequence or a character is cut in the middle: a second.
        case sequence
        /// A paste is open: ten seconds.
        case paste
    }

    /// A paste is cut after so many bytes.
    public static let pasteLimit = 1 << 20
    /// A burst of more characters than this that contains a newline is a paste.
    static let burstLimit = 3
    static let sequenceLimit = 64

    var state = State.ground
    /// Text that was not interrupted by anything else, not yet turned into keys.
    var run: [UInt8] = []
    var keys: [Key] = []
    let sequences: [[UInt8]: Key]
    let takesMouse: Bool

    /// `sequences` are further ones that the terminal sends, whole and with their ESC, such as
    /// those of terminfo; only those that begin with CSI or SS3 and end with their first final byte
    /// are found.
    public init(sequences: [[UInt8]: Key] = [:], takesMouse: Bool = false) {
        self.sequences = sequences
        self.takesMouse = takesMouse
    }

    /// The keys that are complete after these bytes.
    public mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
        for byte in bytes { take(byte) }
        endRun(isLast: true)
        return takeKeys()
    }

    /// To be called when nothing came within the patience: ends what is pending.
    public mutating func flush() -> [Key] {
        endRun(isLast: false)
        switch state {
        case .ground: break
        case .escape: keys.append(.escape)
        case .sequence(let introducer, text: []): keys.append(introducer.alternate)
        case .sequence, .string, .stringEscape, .oldMouse: keys.append(.unknown)
        case .paste(let bytes): endPaste(bytes)
        }
        state = .ground
        return takeKeys()
    }

    public var patience: Patience {
        switch state {
        case .ground: run.isEmpty ? .none : .sequence
        case .escape, .sequence(_, text: []): .escape
        case .sequence, .string, .stringEscape, .oldMouse: .sequence
        case .paste: .paste
        }
    }

    private mutating func takeKeys() -> [Key] {
        defer { keys = [] }
        return keys
    }

    mutating func take(_ byte: UInt8) {
        switch state {
        case .ground: takeInGround(byte)
        case .escape: takeAfterEscape(byte)
        case .sequence(let introducer, let text): take(byte, in: introducer, after: text)
        case .string(let bell): takeInString(byte, bell: bell)
        case .stringEscape: takeInStringAfterEscape(byte)
        case .oldMouse(let left): takeOldMouse(left: left)
        case .paste: takeInPaste(byte)
        }
    }

    private mutating func takeOldMouse(left: Int) {
        state = left > 1 ? .oldMouse(left: left - 1) : .ground
        if left <= 1 { keys.append(.unknown) }
    }

    private mutating func takeAfterEscape(_ byte: UInt8) {
        state = .ground
        switch byte {
        case Byte.escape:
            keys.append(.escape)
            state = .escape
        case 0x5B, 0x4F: begin(byte)
        case 0x5D, 0x50, 0x58, 0x5E, 0x5F: begin(byte)
        case 0x20..<0x7F: keys.append(.alternate(Character(Unicode.Scalar(byte))))
        default: keys.append(.unknown)
        }
    }

    /// Begins what ESC and this byte introduce, or its one-byte form.
    mutating func begin(_ byte: UInt8) {
        switch byte {
        case 0x5B: state = .sequence(.csi, text: [])
        case 0x4F: state = .sequence(.ss3, text: [])
        case 0x5D: state = .string(bell: true)
        default: state = .string(bell: false)
        }
    }

    private mutating func takeInString(_ byte: UInt8, bell: Bool) {
        switch byte {
        case Byte.escape: state = .stringEscape
        case Byte.bell where bell: endString()
        case Byte.cancel, Byte.substitute: endString()
        default: break
        }
    }

    private mutating func takeInStringAfterEscape(_ byte: UInt8) {
        endString()
        guard byte != Byte.backslash else { return }
        state = .escape
        take(byte)
    }

    private mutating func endString() {
        keys.append(.unknown)
        state = .ground
    }
}

extension KeyDecoder.Introducer {
    /// What the two bytes mean when nothing follows: Alt and the character.
    var alternate: Key { .alternate(Character(Unicode.Scalar(rawValue))) }
}

/// Bytes with a name.
enum Byte {
    static let bell: UInt8 = 0x07
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let cancel: UInt8 = 0x18
    static let substitute: UInt8 = 0x1A
    static let escape: UInt8 = 0x1B
    static let backslash: UInt8 = 0x5C
    static let delete: UInt8 = 0x7F
}
