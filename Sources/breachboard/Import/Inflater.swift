import EvidenceLog
struct Inflater { enum Problem: Error, Hashable { case x }; static func recognises(_ b: UnsafeRawBufferPointer) -> Bool { false }; mutating func take(_ b: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Void) throws { try body(b) }; mutating func finish() throws {} }
extension Report { init(_ p: Inflater.Problem) { self.init(message: "x") } }
extension EvidenceReader { static func recognises(_ s: [UInt8], fileName: String) -> Bool { true } }
