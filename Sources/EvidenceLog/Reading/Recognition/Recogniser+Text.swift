extension Recogniser {
    /// How many lines are looked at.
    private static let lines = 100

    /// Plain text whose lines begin with times; nil where they do not.
    func text(from start: Int, lines: Int) -> Recognised? {
        let sight = TextSight(bytes, from: start, isWhole: isWhole)
        guard sight.isLog || format == .text && sight.heads > 0 else { return nil }
        let layout = RecordLayout(
            format: .text, shape: .text, columns: [],
            roles: [
                .time: ["time"], .summary: ["event", "message"],
                .source: ["program", "=\(sight.isOfWebServer ? "access log" : "text")"],
                .actor: ["user", "client", "host"],
            ])
        var plan = RecordPlan(["time"])
        plan.form = mapping?.timeForm ?? sight.form
        return Recognised(
            layout: layout, plan: plan.placed(in: layout), rows: nil, start: start, lines: lines)
    }

    /// What the first lines of a text are.
    struct TextSight {
        private(set) var heads = 0
        private var seen = 0
        private var access = 0
        private var isEarly = false
        private var isFirst = false
        /// Lines whose time goes on behind a comma, which then does not part fields.
        private(set) var commas = 0
        private var order = DateOrder()

        init(_ bytes: Bytes, from start: Int, isWhole: Bool) {
            var place = start
            while seen < Recogniser.lines, place < bytes.count,
                let line = bytes.line(from: place, to: bytes.count, isFinal: isWhole)
            {
                bytes.piece(place..<line.end).withoutColours { take($0) }
                place = line.next
            }
        }

        private mutating func take(_ line: Bytes) {
            guard !line.isBlank else { return }
            seen += 1
            guard let head = TextHead(line) else { return }
            heads += 1
            if seen <= 10 { isEarly = true }
            if seen == 1 { isFirst = true }
            if head.kind == .access { access += 1 }
            let time = line.piece(head.time)
            if time.contains(UInt8(ascii: ",")) { commas += 1 }
            order.take(time)
        }

        /// Stack traces may be longer than what they hang on.
        var isLog: Bool {
            isEarly && (heads * 5 >= seen || heads >= 10 || isFirst && (heads > 1 || seen < 10))
        }
        var isOfWebServer: Bool { access * 2 > heads }
        var form: ColumnMapping.TimeForm { order.form }
        /// Whether a comma belongs to the times.
        var hasTimesWithComma: Bool { commas > 0 && commas * 2 > heads }
    }
}

/// Whether the dates of a column have the day or the month first, as far as one of them says so.
struct DateOrder {
    private var dayFirst = 0
    private var monthFirst = 0

    mutating func take(_ text: Bytes) {
        let parts = text.trimmed.split(omittingEmptySubsequences: false) { !$0.isDigit }
        guard parts.count >= 3, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
            let first = Int(String(decoding: parts[0], as: UTF8.self)),
            let second = Int(String(decoding: parts[1], as: UTF8.self)),
            (1...31).contains(first), (1...31).contains(second)
        else { return }
        if first > 12, second <= 12 { dayFirst += 1 }
        if second > 12, first <= 12 { monthFirst += 1 }
    }

    /// What all of them agree on.
    var form: ColumnMapping.TimeForm {
        switch (dayFirst > 0, monthFirst > 0) {
        case (true, false): .dayFirst
        case (false, true): .monthFirst
        default: .any
        }
    }
}
