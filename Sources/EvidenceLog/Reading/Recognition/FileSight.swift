/// What a file seems to be that is not read as a log.
public enum FileSight: Hashable, Sendable {
    /// ZIP, as which spreadsheets are saved, too.
    case archive
    /// Of Windows, as it keeps them.
    case eventLog
    /// SQLite, which plaso keeps its events in.
    case database
    /// Packets of a network.
    case capture
    case page
    case markup
    case binary
    /// Rows of fields, none of which is a time.
    case table(columns: Int, separator: UInt8)
    /// Lines, none of which begins with a time.
    case text

    init(_ bytes: UnsafeRawBufferPointer) {
        let start = bytes.first { !$0.isBlank && !$0.isBreak }
        if let known = Self.signed(Array(bytes.prefix(16))) {
            self = known
        } else if bytes.prefix(4_096).contains(0) {
            self = .binary
        } else {
            self = start == UInt8(ascii: "<") ? .markup : .text
        }
    }

    /// Of a file whose first bytes say what it is; nil for all others, text among them.
    public static func signed(_ start: [UInt8]) -> FileSight? {
        signatures.first { start.starts(with: $0.0) }?.1
    }

    private static let signatures: [([UInt8], FileSight)] = [
        ([0x50, 0x4B, 3, 4], .archive), ([0x50, 0x4B, 5, 6], .archive),
        (Array("7z".utf8) + [0xBC, 0xAF], .archive), ([0x28, 0xB5, 0x2F, 0xFD], .archive),
        (Array("BZh".utf8), .archive), ([0xFD] + Array("7zXZ".utf8), .archive),
        (Array("ElfFile\0".utf8), .eventLog), (Array("SQLite format 3\0".utf8), .database),
        ([0xD4, 0xC3, 0xB2, 0xA1], .capture), ([0xA1, 0xB2, 0xC3, 0xD4], .capture),
        ([0x0A, 0x0D, 0x0D, 0x0A], .capture), (Array("%PDF-".utf8), .page),
        ([0xD0, 0xCF, 0x11, 0xE0], .archive),
    ]
}
