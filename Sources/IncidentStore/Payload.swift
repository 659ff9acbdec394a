package import IncidentModel
internal import StrictJSON

/// The value of one entry of the log, kept beside the envelope so that it can be redacted.
///
/// The salt keeps anybody who has only the envelope from guessing the value.
package struct Payload: Hashable, Sendable {
    /// 32 bytes.
    package let salt: [UInt8]
    /// JSON.
    package let bytes: [UInt8]

    package init(salt: [UInt8], bytes: [UInt8]) {
        self.salt = salt
        self.bytes = bytes
    }

    package init(_ action: Action, using generator: inout some RandomNumberGenerator) {
        var salt: [UInt8] = []
        salt.reserveCapacity(Self.saltLength)
        for _ in 0..<Self.saltLength / 8 {
            let word: UInt64 = generator.next()
            for shift in stride(from: 56, through: 0, by: -8) {
                salt.append(UInt8(truncatingIfNeeded: word >> shift))
            }
        }
        self.init(salt: salt, bytes: Self.value(of: action).compactBytes)
    }

    package static let saltLength = 32

    /// What the envelope holds of it.
    package var commitment: Digest32 { HashChain.commitment(salt: salt, payload: bytes) }

    private static func value(of action: Action) -> JSONValue {
        switch action {
        case .add(let fields):
            .object(
                fields.sorted { $0.key.rawValue < $1.key.rawValue }
                    .map { JSONMember($0.key.rawValue, ValueJSON.value(of: $0.value)) })
        case .set(_, let value): ValueJSON.value(of: value)
        case .note(let text), .redact(let text): .string(text)
        case .withdraw, .restore: .null
        }
    }

    /// The action that the envelope and this payload make together; nil when they do not fit.
    func action(of envelope: Envelope) -> Action? {
        guard let value = ValueJSON.parse(bytes) else { return nil }
        switch envelope.kind.verb {
        case .added: return ValueJSON.fields(in: value).map(Action.add)
        case .set:
            guard let field = envelope.field, let value = ValueJSON.value(in: value) else {
                return nil
            }
            return .set(field, value)
        case .noted: return value.string.map(Action.note)
        case .withdrawn: return value.isNull ? .withdraw : nil
        case .restored: return value.isNull ? .restore : nil
        case .redacted: return value.string.map(Action.redact)
        }
    }

    /// What is left of the action of an envelope whose payload was redacted.
    static func redactedAction(of envelope: Envelope) -> Action {
        switch envelope.kind.verb {
        case .added: .add([.title: .redacted])
        case .set: envelope.field.map { .set($0, .redacted) } ?? .note("[redacted]")
        case .noted: .note("[redacted]")
        case .withdrawn: .withdraw
        case .restored: .restore
        case .redacted: .redact("[redacted]")
        }
    }
}
