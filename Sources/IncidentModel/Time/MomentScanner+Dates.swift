extension MomentScanner {
    mutating func day() throws(MomentError) -> Day {
        let year = try year()
        try expect(UInt8(ascii: "-"))
        let month = try month()
        try expect(UInt8(ascii: "-"))
        return try day(year: year, month: month)
    }

    mutating func year() throws(MomentError) -> Int {
        let start = column
        for offset in 0..<4 where start + offset < bytes.count {
            if bytes[start + offset] == UInt8(ascii: "X") {
                throw .unspecifiedYear(column: start + offset)
            }
        }
        let year = try number(width: 4)
        guard year > 0 else { throw .yearOutOfRange(column: start) }
        // A fifth digit is a year beyond 9999, not a stray character.
        var beyond = self
        if beyond.digit() != nil { throw .yearOutOfRange(column: start) }
        return year
    }

    mutating func month() throws(MomentError) -> Int {
        let start = column
        let month = try number(width: 2)
        guard (1...12).contains(month) else { throw .noSuchMonth(column: start) }
        return month
    }

    mutating func day(year: Int, month: Int) throws(MomentError) -> Day {
        let start = column
        let day = try number(width: 2)
        guard let day = Day(year: year, month: month, day: day) else {
            throw .noSuchDay(column: start)
        }
        return day
    }

    /// `XX` in place of a month or a day.
    mutating func unspecified() throws(MomentError) -> Bool {
        guard take(UInt8(ascii: "X")) else { return false }
        try expect(UInt8(ascii: "X"))
        return true
    }
}
