internal import CZlib

/// Unpacks gzip piece by piece: several members after one another too, and never more than a file may hold.
public struct Inflater: ~Copyable {
    public enum Problem: Error, Hashable, Sendable {
        /// No gzip, or damaged.
        case damaged
        /// Behind what is packed there is something else.
        case trailing
        /// The file ends before what is packed does.
        case truncated
        /// More comes out of it than the ratio allows: a bomb.
        case ratio
        /// More comes out of it than the size allows.
        case tooLarge
        case noMemory
    }

    /// Bytes out of one byte in, beyond the first mebibyte.
    public static let defaultRatio = 200
    /// 64 GiB.
    public static let defaultSize = 64 << 30

    private static let pieceSize = 256 << 10
    private static let free = 1 << 20

    private let stream: OpaquePointer
    private let ratio: Int
    private let size: Int
    private var piece = [UInt8](repeating: 0, count: Inflater.pieceSize)
    private var taken = 0
    private var made = 0
    /// Between two members: at the beginning, and after each.
    private var isBetween = true
    /// Behind the last member there may be zeros.
    private var isPadding = false

    public init(ratio: Int = defaultRatio, size: Int = defaultSize) throws(Problem) {
        guard let stream = cz_open() else { throw .noMemory }
        self.stream = stream
        self.ratio = ratio
        self.size = size
    }

    deinit { cz_close(stream) }

    /// Whether the first bytes of a file are those of gzip.
    public static func isGzip(_ bytes: some Sequence<UInt8>) -> Bool {
        Array(bytes.prefix(2)) == [0x1F, 0x8B]
    }

    /// Hands on what comes out of these bytes.
    ///
    /// Throws `Problem`, and what the body throws.
    public mutating func take(
        _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        var place = 0
        while place < bytes.count {
            if isBetween, try !begin(bytes[place]) {
                place += 1
                continue
            }
            place += try step(bytes.piece(place..<bytes.count), body)
        }
    }

    /// Call it at the end of the file.
    public func finish() throws(Problem) {
        guard isBetween, taken > 0 else { throw .truncated }
    }

    /// False for a byte that is passed over.
    private mutating func begin(_ first: UInt8) throws(Problem) -> Bool {
        if taken > 0, first == 0 {
            isPadding = true
            return false
        }
        guard first == 0x1F, !isPadding else { throw taken > 0 ? .trailing : .damaged }
        isBetween = false
        return true
    }

    /// Gives how many bytes were taken.
    private mutating func step(
        _ bytes: Bytes, _ body: (UnsafeRawBufferPointer) throws -> Void
    ) throws -> Int {
        var (used, out) = (0, 0)
        let stream = stream
        let result = piece.withUnsafeMutableBytes { piece in
            cz_inflate(
                stream, bytes.baseAddress, bytes.count, piece.baseAddress, piece.count, &used, &out)
        }
        taken += used
        made += out
        try check(Int32(bitPattern: UInt32(result)), made: out, used: used)
        if out > 0 {
            try piece.withUnsafeBytes { try body(Bytes(rebasing: $0[..<out])) }
        }
        if UInt32(result) == CZ_END.rawValue {
            guard cz_reset(stream) == 0 else { throw Problem.damaged }
            isBetween = true
        }
        return used
    }

    private func check(_ result: Int32, made out: Int, used: Int) throws(Problem) {
        guard made <= size else { throw .tooLarge }
        guard made <= Self.free || made / ratio <= taken else { throw .ratio }
        switch UInt32(result) {
        case CZ_DAMAGED.rawValue: throw .damaged
        case CZ_NO_MEMORY.rawValue: throw .noMemory
        // It neither goes on nor says why.
        case CZ_MORE.rawValue where out == 0 && used == 0: throw .damaged
        default: break
        }
    }
}
