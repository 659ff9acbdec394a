extension EventMaker {
    /// Of a record of plain text.
    mutating func makeText(_ record: Bytes, _ plan: RecordPlan) -> Made {
        let hash = RecordHash(record, seed: plan.seed)
        return Made(time: time.text(record, plan), hash: hash, identity: hash.value)
    }
}

extension RecordTime {
    fileprivate mutating func text(_ record: Bytes, _ plan: RecordPlan) -> TimeFinding {
        guard let line = record.line(from: 0, to: record.count, isFinal: true) else {
            return TimeFinding(microseconds: nil)
        }
        return record.piece(0..<line.end).withoutColours { ofLine($0, plan) }
    }

    private mutating func ofLine(_ line: Bytes, _ plan: RecordPlan) -> TimeFinding {
        guard let head = TextHead(line) else { return TimeFinding(microseconds: nil) }
        if let yearless = head.yearless {
            guard let taken = years.time(of: yearless) else {
                return TimeFinding(microseconds: nil, isBad: years.rule != nil)
            }
            var found = finding(TimeReading(microseconds: taken.microseconds, isZoned: false))
            found.year = taken.year
            return found
        }
        guard let reading = head.reading(line, form: plan.form) else {
            return TimeFinding(microseconds: nil, isBad: true)
        }
        return finding(reading)
    }
}

extension TextHead {
    func reading(_ line: Bytes, form: ColumnMapping.TimeForm = .any) -> TimeReading? {
        kind == .dateAndTime
            ? FieldTimes(line, from: time.lowerBound)?.reading(line)
            : TimeReading(line.piece(time), form: form)
    }
}
