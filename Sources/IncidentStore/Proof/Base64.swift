internal import Foundation

/// Bytes in the standard alphabet of RFC 4648, section 4, padded.
enum Base64 {
    static func text(of bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }

    /// Nil for anything but what `text(of:)` writes, so that the same bytes have one text.
    static func bytes(of text: some StringProtocol) -> [UInt8]? {
        guard let data = Data(base64Encoded: String(text)) else { return nil }
        let bytes = Array(data)
        return self.text(of: bytes) == text ? bytes : nil
    }
}
