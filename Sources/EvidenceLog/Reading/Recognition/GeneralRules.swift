/// What the columns of a log of no known format mean, by their names.
struct GeneralRules {
    let names: [String]
    let mapping: ColumnMapping?
    let format: EvidenceFormat

    /// - Parameters:
    ///   - isTime: whether the values of a column are times.
    ///   - isDate: whether they are times that are no mere numbers.
    func rules(isTime: (Int) -> Bool, isDate: (Int) -> Bool) -> FormatRules {
        let plan = plan(isTime, isDate)
        var roles: [RecordLayout.Role: [String]] = [.time: plan.fields]
        roles[.summary] = mapping?.summary.map { [$0] } ?? summary(without: plan.fields)
        roles[.source] = mapping?.source.map { [$0] } ?? matching(Self.sources)
        roles[.actor] = mapping?.actor.map { [$0] } ?? matching(Self.actors)
        return FormatRules(format: format, marks: [], roles: roles, plan: plan)
    }

    private func plan(_ isTime: (Int) -> Bool, _ isDate: (Int) -> Bool) -> RecordPlan {
        var plan: RecordPlan
        if let time = mapping?.time {
            plan = RecordPlan([time])
        } else if let two = dateAndTime(isTime) {
            plan = two
        } else if format == .jsonl, let places = timePlaces(isTime, isDate) {
            plan = RecordPlan(places.map { names[$0] })
        } else if let place = timePlace(isTime, isDate) {
            plan = RecordPlan([names[place]])
        } else {
            plan = RecordPlan([])
        }
        plan.form = mapping?.timeForm ?? .any
        return plan
    }

    /// A date in one column, the time of the day in another.
    private func dateAndTime(_ isTime: (Int) -> Bool) -> RecordPlan? {
        let pairs = Self.datesAndTimes.lazy.compactMap { date, time in
            place(date).flatMap { date in place(time).map { (date, $0) } }
        }
        guard format == .csv, let (date, time) = pairs.first, isTime(date), !isTime(time) else {
            return nil
        }
        let zone = ["timezone", "tz", "zone"].lazy.compactMap(place).first
        return RecordPlan(
            .dateTimeZone, [names[date], names[time], zone.map { names[$0] } ?? "timezone"])
    }

    private func timePlace(_ isTime: (Int) -> Bool, _ isDate: (Int) -> Bool) -> Int? {
        let exact = Self.times.lazy.compactMap(place).first(where: isTime)
        if let exact { return exact }
        let likely = names.indices.filter { place in
            let name = names[place].lowercased()
            return ["time", "date", "when", "created"].contains { name.contains($0) }
        }
        if let place = likely.first(where: isTime) { return place }
        return names.indices.first(where: isDate)
    }

    private static let datesAndTimes = [
        ("date", "time"), ("datum", "zeit"), ("datum", "uhrzeit"), ("date", "heure"),
        ("fecha", "hora"), ("data", "ora"), ("data", "hora"), ("datum", "tid"), ("datum", "tijd"),
    ]

    /// The fields that say when something was, in the order of the list: not every record has the same.
    private func timePlaces(_ isTime: (Int) -> Bool, _ isDate: (Int) -> Bool) -> [Int]? {
        let exact = Self.times.compactMap(place).filter(isTime)
        guard exact.isEmpty else { return Array(exact.prefix(4)) }
        return timePlace(isTime, isDate).map { [$0] }
    }

    private func summary(without times: [String]) -> [String] {
        let known = matching(Self.summaries)
        guard known.isEmpty, format == .csv else { return known }
        return names.first { !times.contains($0) }.map { [$0] } ?? []
    }

    /// The names that are of a list, or end with one of it behind a point; in the order of the list.
    private func matching(_ wanted: [String]) -> [String] {
        wanted.compactMap { place($0).map { names[$0] } }
    }

    private func place(_ wanted: String) -> Int? {
        names.firstIndex { Self.plain($0) == wanted }
            ?? names.firstIndex { Self.plain($0).hasSuffix("." + wanted) }
    }

    /// In lower case, without what people put between words.
    private static func plain(_ name: String) -> String {
        name.lowercased().filter { !" _-".contains($0) }
    }

    /// Whether a field of that name is likely a time.
    static func isNameOfTime(_ name: String) -> Bool {
        let plain = plain(name)
        let last = plain.split(separator: ".").last.map(String.init) ?? plain
        return times.contains(plain) || times.contains(last)
    }

    private static let times = [
        "@timestamp", "timestamp", "datetime", "time", "eventtime", "timegenerated", "ts",
        "timecreated", "systemtime", "creationdate", "creationtime", "createddatetime",
        "activitydatetime", "starttime", "date", "logtime", "receivedtime", "timestamputc",
        "eventdate", "utctime", "when", "published", "receivetimestamp", "creationdatetime",
        "date(utc)", "lastmodifieddatetime", "occurredat", "loggedat", "eventdatetime", "epoch",
    ]

    private static let summaries = [
        "message", "msg", "summary", "description", "event", "eventname", "title", "action",
        "operation", "operationname", "activity", "activitydisplayname", "details", "text",
        "subject", "request", "url", "commandline", "command", "displaymessage", "eventtype",
        "methodname", "mapdescription", "rulename", "appdisplayname", "name",
    ]

    private static let sources = [
        "source", "eventsource", "logger", "channel", "service", "app", "application",
        "program", "provider", "providername", "facility", "sourcetype", "type", "category",
        "level", "servicename", "eventprovider", "logname", "resource",
    ]

    private static let actors = [
        "user", "username", "userid", "useridentity", "account", "accountname", "actor",
        "userprincipalname", "principal", "subjectusername", "targetusername", "email", "srcip",
        "sourceip", "sourceipaddress", "clientip", "ip", "ipaddress", "hostname", "host",
        "computer", "computername", "alternateid", "principalemail", "caller", "arn",
        "remotehost", "callerip",
    ]
}
