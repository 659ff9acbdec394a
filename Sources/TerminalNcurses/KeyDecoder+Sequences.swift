internal import Terminal

/// Sequences that begin with ESC [ or ESC O.
extension KeyDecoder {
    mutating func take(_ byte: UInt8, in introducer: Introducer, after text: [UInt8]) {
        state = .ground
        switch byte {
        case Byte.escape:
            keys.append(.unknown)
            state = .escape
        case 0x5B where introducer == .csi && text.isEmpty:
            // The Linux console: ESC [ [ A is F1.
            state = .sequence(.csi, text: [byte])
        case 0x20..<0x40:
            let longer = text.count < Self.sequenceLimit ? text + [byte] : text
            state = .sequence(introducer, text: longer)
        case 0x40..<0x7F:
            end(introducer, text + [byte])
        default:
            keys.append(.unknown)
        }
    }

    private mutating func end(_ introducer: Introducer, _ text: [UInt8]) {
        switch text {
        case [0x4D] where introducer == .csi: state = .oldMouse(left: 3)
        case Array("200~".utf8) where introducer == .csi: state = .paste([])
        default: keys.append(key(for: introducer, text))
        }
    }

    private func key(for introducer: Introducer, _ text: [UInt8]) -> Key {
        if let known = sequences[[Byte.escape, introducer.rawValue] + text] { return known }
        guard let final = text.last else { return .unknown }
        let parameters = text.dropLast()
        switch introducer {
        case .ss3:
            return parameters.isEmpty ? Self.applicationKeys[final] ?? .unknown : .unknown
        case .csi where parameters == [0x5B]:
            return (0x41...0x45).contains(final) ? .function(Int(final) - 0x40) : .unknown
        case .csi where parameters.first == 0x3C:
            return mouse(Self.numbers(parameters.dropFirst()), isPress: final == 0x4D)
        case .csi:
            return Self.key(final: final, Self.numbers(parameters))
        }
    }

    /// The numbers between semicolons; nil when there is anything else or a number is too large.
    private static func numbers(_ text: ArraySlice<UInt8>) -> [Int]? {
        guard !text.isEmpty else { return [] }
        let parts = text.split(separator: 0x3B, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { UInt16(String(decoding: $0, as: UTF8.self)).map(Int.init) }
        return numbers.count == parts.count ? numbers : nil
    }

    /// Keys with and without Shift, Alt and Ctrl, which are `;2` to `;16`.
    private static func key(final: UInt8, _ numbers: [Int]?) -> Key {
        guard let numbers, numbers.count <= 2 else { return .unknown }
        if numbers.count == 2, !(2...16).contains(numbers[1]) { return .unknown }
        guard final == 0x7E else {
            let isPlain = numbers.isEmpty || numbers[0] == 1
            return isPlain ? cursorKeys[final] ?? .unknown : .unknown
        }
        return numbers.first.flatMap { editingKeys[$0] } ?? .unknown
    }

    private func mouse(_ numbers: [Int]?, isPress: Bool) -> Key {
        guard takesMouse, isPress, let numbers, numbers.count == 3, numbers[1] > 0, numbers[2] > 0
        else { return .unknown }
        let position = Position(row: numbers[2] - 1, column: numbers[1] - 1)
        let modifiers = 4 + 8 + 16
        switch numbers[0] & ~modifiers {
        case 0: return .mouse(MouseEvent(kind: .press, position: position))
        case 64: return .mouse(MouseEvent(kind: .wheelUp, position: position))
        case 65: return .mouse(MouseEvent(kind: .wheelDown, position: position))
        default: return .unknown
        }
    }

    private static let cursorKeys: [UInt8: Key] = table([
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "Z": .backTab,
    ])

    /// After ESC O: cursor keys, F1 to F4 and the keypad in application mode.
    private static let applicationKeys: [UInt8: Key] = table([
        "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "M": .enter,
        "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
        "p": .character("0"), "q": .character("1"), "r": .character("2"), "s": .character("3"),
        "t": .character("4"), "u": .character("5"), "v": .character("6"), "w": .character("7"),
        "x": .character("8"), "y": .character("9"), "j": .character("*"), "k": .character("+"),
        "m": .character("-"), "n": .character("."), "o": .character("/"), "X": .character("="),
    ])

    private static func table(_ keys: [Unicode.Scalar: Key]) -> [UInt8: Key] {
        Dictionary(uniqueKeysWithValues: keys.map { (UInt8(truncatingIfNeeded: $0.value), $1) })
    }

    /// The number before `~`.
    private static let editingKeys: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12),
    ]
}
