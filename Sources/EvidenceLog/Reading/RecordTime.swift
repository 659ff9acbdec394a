internal import IncidentModel

/// Finds the time of records by their plan.
struct RecordTime {
    var clock: ZoneClock
    /// Of times that state no year.
    var years: YearCount
    /// The zones that records name, as far as they are known.
    private var zones: [String: ZoneClock?] = [:]

    init(zone: Zone, year: UnstatedYear?) {
        clock = ZoneClock(zone)
        years = YearCount(year)
    }

    /// - Parameter slot: the fields of the plan, by their number.
    @inline(__always)
    mutating func find(_ plan: RecordPlan, _ slot: (Int) -> Bytes) -> TimeFinding {
        switch plan.rule {
        case .timesketch: timesketch(slot(0), slot(1), form: plan.form)
        case .dateTimeZone: dateTimeZone(plan, slot(0), slot(1), slot(2))
        case .iris: iris(slot(0), slot(1))
        case .plain, .audit: first(plan, slot)
        }
    }

    private mutating func first(_ plan: RecordPlan, _ slot: (Int) -> Bytes) -> TimeFinding {
        var isBad = false
        for number in 0..<plan.fields.count {
            let text = slot(number)
            guard !text.isBlank else { continue }
            guard let reading = TimeReading(text, form: plan.form) else {
                isBad = true
                continue
            }
            return finding(reading, isUTC: plan.isUTC)
        }
        return TimeFinding(microseconds: nil, isBad: isBad)
    }

    mutating func finding(_ reading: TimeReading, isUTC: Bool = false) -> TimeFinding {
        let isStated = reading.isZoned || isUTC
        let time = isStated ? reading.microseconds : clock.utc(ofLocal: reading.microseconds)
        return TimeFinding(
            microseconds: time, isStated: isStated, side: reading.side)
    }

    /// `datetime` is what people read, and is taken; `timestamp` where it is missing, or says the same more exactly.
    private mutating func timesketch(
        _ datetime: Bytes, _ timestamp: Bytes, form: ColumnMapping.TimeForm
    ) -> TimeFinding {
        let said = datetime.isEmpty ? nil : TimeReading(datetime, form: form)
        let counted = timestamp.isEmpty ? nil : TimeReading(timestamp)
        let isBad = said == nil && !datetime.isBlank || counted == nil && !timestamp.isBlank
        guard let said else {
            guard let counted else { return TimeFinding(microseconds: nil, isBad: isBad) }
            var found = finding(counted)
            found.isBad = isBad
            return found
        }
        var found = finding(said)
        found.isBad = isBad
        guard let counted, let time = found.microseconds else { return found }
        let other =
            counted.isZoned ? counted.microseconds : clock.utc(ofLocal: counted.microseconds)
        let distance = abs(other - time)
        if distance > TimeReading.perSecond { found.disagrees = true }
        if distance < TimeReading.perSecond, counted.digits > said.digits, other >= time {
            found.microseconds = other
        }
        return found
    }

    private mutating func dateTimeZone(
        _ plan: RecordPlan, _ date: Bytes, _ time: Bytes, _ zone: Bytes
    ) -> TimeFinding {
        let text = Array(date.trimmed) + [0x20] + Array(time.trimmed)
        let reading = text.withUnsafeBytes { TimeReading($0, form: plan.form) }
        // Plaso writes zeros where there is no time.
        let isNone = date.allSatisfy { !$0.isDigit || $0 == 0x30 }
        guard let reading else { return TimeFinding(microseconds: nil, isBad: !isNone) }
        if reading.isZoned { return finding(reading) }
        let name = zone.trimmed.text
        if let offset = Self.offset(name) {
            return TimeFinding(microseconds: reading.microseconds - offset)
        }
        guard var named = named(name) else {
            var found = finding(reading, isUTC: plan.isUTC)
            found.isUnknownZone = !name.isEmpty
            return found
        }
        let time = named.utc(ofLocal: reading.microseconds)
        zones[name] = named
        return TimeFinding(microseconds: time)
    }

    private mutating func iris(_ date: Bytes, _ zone: Bytes) -> TimeFinding {
        guard let reading = TimeReading(date) else {
            return TimeFinding(microseconds: nil, isBad: !date.isBlank)
        }
        guard !reading.isZoned, let offset = Self.offset(zone.trimmed.text) else {
            return finding(reading)
        }
        return TimeFinding(microseconds: reading.microseconds - offset)
    }

    /// Microseconds east of UTC, of `+02:00`.
    private static func offset(_ text: String) -> Int64? {
        var text = Array(text.utf8)
        return text.withUnsafeMutableBytes { bytes in
            var reader = TimeText(Bytes(bytes))
            guard !reader.isAtEnd, let zone = reader.zone(), zone.isStated else { return nil }
            return Int64(zone.seconds) * TimeReading.perSecond
        }
    }

    private mutating func named(_ name: String) -> ZoneClock? {
        if let known = zones[name] { return known }
        // Years of many zones stand in one file: a few hundred names are more than there are.
        let zone = zones.count < 1_000 ? Zone(Self.olderNames[name] ?? name) : nil
        zones[name] = zone.map { ZoneClock($0) }
        return zones[name] ?? nil
    }

    /// Names of zones that have no area, as plaso and other tools write them.
    private static let olderNames = [
        "EST5EDT": "America/New_York", "CST6CDT": "America/Chicago",
        "MST7MDT": "America/Denver", "PST8PDT": "America/Los_Angeles",
        "WET": "Europe/Lisbon", "MET": "Europe/Brussels", "GB": "Europe/London",
        "Japan": "Asia/Tokyo", "Singapore": "Asia/Singapore", "Etc/GMT": "UTC",
        "Zulu": "UTC", "Universal": "UTC", "Etc/UCT": "UTC", "Greenwich": "UTC",
    ]
}
