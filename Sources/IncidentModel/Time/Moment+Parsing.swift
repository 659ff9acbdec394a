extension Moment {
    /// Reads a moment; nothing may stand around it, not even a space.
    ///
    /// Throws where the text is no moment, has a local time without an offset, or is an interval
    /// whose end lies before its start.
    public static func parse(_ text: String) throws(MomentError) -> Moment {
        do throws(MomentError) { return try read(text) } catch {
            throw isOfNumbersAlone(text) ? .numericDate(column: 0) : error
        }
    }

    /// `7.2.2019`, `07/02/19`: no two countries agree which of them is the month.
    private static func isOfNumbersAlone(_ text: String) -> Bool {
        let parts = text.prefix { $0 != " " }
            .split(omittingEmptySubsequences: false) { ".-/".contains($0) }
        guard parts.count == 3, parts[0].utf8.count <= 2, parts[2].utf8.count <= 4
        else { return false }
        return parts.allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
    }

    private static func read(_ text: String) throws(MomentError) -> Moment {
        var scanner = try MomentScanner(text)
        let start = try scanner.side()
        guard scanner.take(UInt8(ascii: "/")) else {
            try scanner.expectEnd()
            guard case .point(let point) = start else {
                throw .incomplete(column: scanner.column)
            }
            return Moment(.point(point))
        }
        let endColumn = scanner.column
        let end = try scanner.side()
        try scanner.expectEnd()
        return try Moment(from: start, to: end, endColumn: endColumn)
    }

    /// The interval from one moment's start to another's end.
    ///
    /// Throws where the end lies before the start, or where neither side has a date.
    public static func interval(
        from start: Moment, to end: Moment
    ) throws(MomentError) -> Moment {
        try Moment(from: start.start, to: end.end, endColumn: 0)
    }

    /// The interval from a moment's start that still goes on, `2019-02/..`.
    public static func ongoing(since start: Moment) throws(MomentError) -> Moment {
        try Moment(from: start.start, to: .open, endColumn: 0)
    }

    private init(from start: Side, to end: Side, endColumn: Int) throws(MomentError) {
        guard start.point != nil || end.point != nil else { throw .noSides(column: 0) }
        if let from = start.point, let to = end.point, Self.isBefore(to, from) {
            throw .endBeforeStart(column: endColumn)
        }
        self.init(.interval(start: start, end: end))
    }

    /// Whether all that `end` can mean lies before all that `start` can mean.
    private static func isBefore(_ end: MomentPoint, _ start: MomentPoint) -> Bool {
        if case .instant(let last) = end.value, case .instant(let first) = start.value {
            return last.instant < first.instant
        }
        return end.lastDay < start.firstDay
    }
}

extension MomentScanner {
    fileprivate mutating func side() throws(MomentError) -> Moment.Side {
        if isAtEnd || next == UInt8(ascii: "/") { return .unknown }
        if take(UInt8(ascii: ".")) {
            try expect(UInt8(ascii: "."))
            return .open
        }
        let prefix = qualifier()
        let value = try pointValue()
        if let prefix { return .point(MomentPoint(value, prefix)) }
        return .point(MomentPoint(value, qualifier() ?? .exact))
    }

    private mutating func qualifier() -> MomentQualifier? {
        if take(UInt8(ascii: "~")) { return .approximate }
        if take(UInt8(ascii: "?")) { return .uncertain }
        if take(UInt8(ascii: "%")) { return .approximateAndUncertain }
        return nil
    }

    private mutating func pointValue() throws(MomentError) -> MomentPoint.Value {
        let year = try year()
        guard take(UInt8(ascii: "-")) else { return .year(year) }
        if try unspecified() {
            // With the month unspecified a day would say nothing: only XX may follow.
            if take(UInt8(ascii: "-")), try !unspecified() { throw refusal }
            return .year(year)
        }
        let month = try month()
        guard take(UInt8(ascii: "-")) else { return .month(year: year, month: month) }
        if try unspecified() { return .month(year: year, month: month) }
        let day = try day(year: year, month: month)
        guard take(UInt8(ascii: "T"), UInt8(ascii: "t")) else { return .day(day) }
        return .instant(try stamp(on: day))
    }
}
