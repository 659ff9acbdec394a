/// The rows of a batch by their time: what an index is made of without reading the events.
package struct EvidenceOrder: Hashable, Sendable {
    /// UTC microseconds as the file says, ascending.
    package private(set) var times: [Int64] = []
    /// The rows that belong to `times`; of equal times the first row first.
    package private(set) var rows: [UInt32] = []
    /// Rows without a time, ascending.
    package private(set) var undated: [UInt32] = []

    package init() {}

    /// - Parameter times: of row 1, 2, ...; `Int64.min` for none.
    package init(_ timesByRow: [Int64]) {
        var dated: [(time: Int64, row: UInt32)] = []
        dated.reserveCapacity(timesByRow.count)
        for (place, time) in timesByRow.enumerated() {
            let row = UInt32(place + 1)
            if time == .min { undated.append(row) } else { dated.append((time, row)) }
        }
        dated.sort { ($0.time, $0.row) < ($1.time, $1.row) }
        times = dated.map(\.time)
        rows = dated.map(\.row)
    }

    // MARK: As parts

    /// What a store keeps: little-endian columns, cut into pieces that a row of a table can hold.
    package enum Column: Int, CaseIterable, Sendable {
        case times, rows, undated
        /// Of row 1, 2, ...: by what events are known again.
        case identities
        /// By what rows are looked up; see `RowMarks`.
        case marks
    }

    package struct Part: Hashable, Sendable {
        package let column: Column
        /// From 0 within the column.
        package let place: Int
        package let bytes: [UInt8]

        package init(column: Column, place: Int, bytes: [UInt8]) {
            self.column = column
            self.place = place
            self.bytes = bytes
        }
    }

    package func forEachPart(_ body: (Part) throws(StoreError) -> Void) throws(StoreError) {
        try Self.forEachPart(of: .times, times, body)
        try Self.forEachPart(of: .rows, rows, body)
        try Self.forEachPart(of: .undated, undated, body)
    }

    package static func forEachPart(
        of column: Column, _ numbers: [some FixedWidthInteger],
        _ body: (Part) throws(StoreError) -> Void
    ) throws(StoreError) {
        for (place, start) in stride(from: 0, to: numbers.count, by: piece).enumerated() {
            let slice = numbers[start..<min(numbers.count, start + piece)]
            let bytes = slice.map(\.littleEndian).withUnsafeBytes { Array($0) }
            try body(Part(column: column, place: place, bytes: bytes))
        }
    }

    /// As a store has it; throws `.corrupt` for parts that are none.
    package init(
        of batch: Int, at path: String, _ parts: (Column) throws(StoreError) -> [Part]
    ) throws(StoreError) {
        for column in [Column.times, .rows, .undated] {
            for part in try parts(column) {
                guard append(part) else { throw Self.damage(batch, path) }
            }
        }
        guard times.count == rows.count else { throw Self.damage(batch, path) }
    }

    private static func damage(_ batch: Int, _ path: String) -> StoreError {
        .corrupt(path: path, reason: "the order of evidence batch \(batch)")
    }

    /// Takes in the parts of a column in their order; false for bytes that are none.
    package mutating func append(_ part: Part) -> Bool {
        switch part.column {
        case .times: Self.append(part.bytes, to: &times)
        case .rows: Self.append(part.bytes, to: &rows)
        case .undated: Self.append(part.bytes, to: &undated)
        case .identities, .marks: true
        }
    }

    package static func append<Number: FixedWidthInteger>(
        _ bytes: [UInt8], to numbers: inout [Number]
    ) -> Bool {
        let width = MemoryLayout<Number>.size
        guard bytes.count.isMultiple(of: width) else { return false }
        numbers.reserveCapacity(numbers.count + bytes.count / width)
        bytes.withUnsafeBytes { buffer in
            for offset in stride(from: 0, to: buffer.count, by: width) {
                let number = buffer.loadUnaligned(fromByteOffset: offset, as: Number.self)
                numbers.append(Number(littleEndian: number))
            }
        }
        return true
    }

    /// By what the events of a batch are known again, by row, as far as that is there.
    package static func identities(of batch: KeptBatch, _ parts: [Part]) -> [UInt64] {
        var identities: [UInt64] = []
        for part in parts {
            guard append(part.bytes, to: &identities) else { break }
        }
        return Array(identities.prefix(batch.events))
    }

    /// Numbers in a part.
    private static let piece = 32 << 10
}

extension EvidenceIndex {
    /// The batches together, by the order that a store has of each.
    package convenience init(
        _ batches: [(batch: KeptBatch, ahead: Int64)],
        by order: (KeptBatch) throws(StoreError) -> EvidenceOrder
    ) throws(StoreError) {
        var orders: [(number: Int, order: EvidenceOrder, ahead: Int64)] = []
        for (batch, ahead) in batches {
            orders.append((batch.number, try order(batch), ahead))
        }
        self.init(orders)
    }

    /// The batches together, each with its clock put right.
    convenience init(_ batches: [(number: Int, order: EvidenceOrder, ahead: Int64)]) {
        let undated = batches.flatMap { batch in
            batch.order.undated.map { EvidenceID(batch: batch.number, row: Int($0)) }
        }
        if let only = batches.first, batches.count == 1 {
            let times = only.order.times.map { $0.flooredMilliseconds - only.ahead }
            let events = only.order.rows.map { EvidenceID(batch: only.number, row: Int($0)) }
            self.init(times: times, events: events, undated: undated)
            return
        }
        var all: [(time: Int64, event: EvidenceID)] = []
        all.reserveCapacity(batches.reduce(0) { $0 + $1.order.times.count })
        for batch in batches {
            for (time, row) in zip(batch.order.times, batch.order.rows) {
                all.append(
                    (
                        time.flooredMilliseconds - batch.ahead,
                        EvidenceID(batch: batch.number, row: Int(row))
                    ))
            }
        }
        // Of equal times, the earlier batch and row first: so an event is found again by its time.
        all.sort { ($0.time, $0.event) < ($1.time, $1.event) }
        self.init(times: all.map(\.time), events: all.map(\.event), undated: undated)
    }
}

extension Int64 {
    /// Microseconds as whole milliseconds, towards the past.
    package var flooredMilliseconds: Int64 {
        let (quotient, rest) = quotientAndRemainder(dividingBy: 1_000)
        return rest < 0 ? quotient - 1 : quotient
    }
}
