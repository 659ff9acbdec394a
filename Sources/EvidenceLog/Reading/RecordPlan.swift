/// What is looked at in each record of a layout to make an event of it.
struct RecordPlan {
    enum Rule {
        /// The first field that says a time.
        case plain
        /// `datetime`, and `timestamp` in microseconds beside it.
        case timesketch
        /// Date, time and zone in three fields, as plaso's l2tcsv has them.
        case dateTimeZone
        /// A date of a place, and the place's offset from UTC.
        case iris
        /// A record of Microsoft 365 within a field, and a date beside it.
        case audit
    }

    var rule = Rule.plain
    var form = ColumnMapping.TimeForm.any
    /// Whether times without a zone are of UTC by the format.
    var isUTC = false
    /// The fields that the rule looks at, by name.
    var fields: [String]
    /// Their places among the columns; of names that are not there -1.
    var columns: [Int] = []
    /// Their names as bytes, for records that name their fields themselves.
    var names: [[UInt8]] = []
    /// Mixed into the identity, so that records of different columns differ.
    var seed: UInt64 = 0
    /// The member that names the event, for records of JSON.
    var identity: [UInt8]?

    init(_ fields: [String], isUTC: Bool = false) { self.init(.plain, fields, isUTC: isUTC) }

    init(_ rule: Rule, _ fields: [String], isUTC: Bool = false) {
        self.rule = rule
        self.fields = fields
        self.isUTC = isUTC
    }

    /// As above, for a layout.
    func placed(in layout: RecordLayout) -> RecordPlan {
        var plan = self
        let names = layout.columns.map { $0.lowercased() }
        plan.columns = fields.map { names.firstIndex(of: $0.lowercased()) ?? -1 }
        plan.names = fields.map { Array($0.utf8) }
        let shape =
            layout.columns.isEmpty ? layout.format.rawValue : layout.columns.joined(separator: "\n")
        plan.seed =
            shape.utf8.withContiguousStorageIfAvailable {
                RecordHash(Bytes($0), seed: 1).value
            } ?? 1
        return plan
    }
}

/// What the time of a record came to.
struct TimeFinding {
    /// UTC, in microseconds.
    var microseconds: Int64?
    var isStated = true
    var isBad = false
    var disagrees = false
    var side = DateSide.none
    var isUnknownZone = false
    /// That was taken for a time that states none.
    var year: Int?
}
