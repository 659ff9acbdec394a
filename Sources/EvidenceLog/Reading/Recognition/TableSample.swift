/// The first rows of a table, to see what its columns hold.
struct TableSample {
    private var values: [[[UInt8]]] = []

    private static let rows = 2_000

    init(_ bytes: Bytes, from start: Int, separator: UInt8, width: Int, isWhole: Bool) {
        var splitter = RowSplitter(separator: separator)
        var place = start
        while values.count < Self.rows, place < bytes.count {
            guard
                case .row(_, let next) = splitter.scan(
                    bytes, from: place, to: bytes.count, isFinal: isWhole)
            else { return }
            values.append(
                (0..<min(splitter.count, width)).map {
                    splitter.unquoted(splitter.field($0, in: bytes))
                })
            place = next
        }
    }

    /// Whether most of what stands in a column are times.
    func isTime(_ column: Int, form: ColumnMapping.TimeForm) -> Bool {
        let said = values.compactMap { row -> [UInt8]? in
            column < row.count && !row[column].allSatisfy(\.isBlank) ? row[column] : nil
        }
        let times = said.count { value in
            value.withUnsafeBytes { TimeReading($0, form: form) } != nil
        }
        return values.isEmpty || times > 0 && times * 2 >= said.count
    }

    /// Whether there are signs that dates have and numbers have not.
    private static func looksLikeDate(_ value: [UInt8]) -> Bool {
        value.contains(0x3A) || value.contains(0x2F) || value.dropFirst().contains(0x2D)
            || value.count { $0 == 0x2E } > 1
    }

    func order(of column: Int) -> ColumnMapping.TimeForm {
        var order = DateOrder()
        for row in values where row.indices.contains(column) {
            row[column].withUnsafeBytes { order.take($0) }
        }
        return order.form
    }

    /// Whether they are dates, and no mere numbers.
    func isDate(_ column: Int) -> Bool {
        isTime(column, form: .any)
            && values.contains { row in
                row.indices.contains(column) && Self.looksLikeDate(row[column])
            }
    }
}
