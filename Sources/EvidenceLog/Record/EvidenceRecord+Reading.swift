extension EvidenceRecord {
    /// Reads a record as its layout says: total, whatever the bytes; what is no UTF-8 becomes U+FFFD.
    public init(_ raw: [UInt8], layout: RecordLayout) {
        let fields = raw.withUnsafeBytes { bytes in
            switch layout.shape {
            case .delimited(let separator): Self.row(bytes, separator, layout)
            case .jsonLines: Self.object(bytes, layout)
            case .text: TextFields(bytes).fields
            case .zeek(let separator, let unset, let empty):
                ZeekFields(separator: separator, unset: unset, empty: empty)
                    .fields(of: bytes, columns: layout.columns)
            }
        }
        self.init(fields: fields, layout: layout)
    }

    private static func row(
        _ bytes: Bytes, _ separator: UInt8, _ layout: RecordLayout
    ) -> [Field] {
        var splitter = RowSplitter(separator: separator)
        var end = splitter.read(bytes, isLenient: false)
        if splitter.isStray, splitter.count != layout.columns.count {
            end = splitter.read(bytes, isLenient: true)
            if splitter.count != layout.columns.count {
                end = splitter.read(bytes, isLenient: false)
            }
        }
        var fields = (0..<max(splitter.count, layout.columns.count)).map { place in
            let isNamed = place < layout.columns.count
            return Field(
                name: isNamed ? layout.columns[place] : "field \(place + 1)",
                value: String(
                    decoding: splitter.unquoted(splitter.field(place, in: bytes)), as: UTF8.self))
        }
        // No reader hands on such a record.
        if end < bytes.count {
            fields.append(Field(name: "rest", value: bytes.piece(end..<bytes.count).text))
        }
        return layout.format == .m365 ? AuditFields.extended(fields) : fields
    }

    private static func object(_ bytes: Bytes, _ layout: RecordLayout) -> [Field] {
        let read = JSONFields(bytes)
        guard read.isWhole || !read.fields.isEmpty else {
            return [Field(name: "record", value: bytes.text)]
        }
        switch layout.format {
        case .m365: return AuditFields.extended(read.fields)
        case .zeek: return read.fields + ZeekFields.derived(read.fields)
        default: return read.fields
        }
    }
}

extension RowSplitter {
    /// Splits a record on its own; gives where it ends.
    fileprivate mutating func read(_ bytes: Bytes, isLenient: Bool) -> Int {
        self.isLenient = isLenient
        forgetBytes()
        guard case .row(let end, _) = scan(bytes, from: 0, to: bytes.count, isFinal: true) else {
            return bytes.count
        }
        return end
    }
}
