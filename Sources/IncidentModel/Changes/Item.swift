/// One thing of an incident, as the fold of its changes: fields with the stamp of their last change.
public struct Item: Hashable, Sendable {
    /// A remark that was appended to the item.
    public struct Note: Hashable, Sendable {
        public let text: String
        public let stamp: Stamp
    }

    public let target: Target
    public let added: Stamp
    public private(set) var fields: [Field: Value]
    public private(set) var stamps: [Field: Stamp]
    public private(set) var notes: [Note] = []
    public private(set) var isWithdrawn = false
    /// The last change of any kind.
    public private(set) var touched: Stamp

    package init(target: Target, fields: [Field: Value], added: Stamp) {
        self.target = target
        self.added = added
        self.fields = fields.filter { !$0.value.isNone }
        self.stamps = fields.mapValues { _ in added }
        self.touched = added
    }

    public var id: ItemID { target.id }

    public subscript(field: Field) -> Value { fields[field, default: .none] }

    /// The seq that a command on this field has to name as its base.
    public func base(of field: Field) -> Seq { stamps[field]?.seq ?? .start }

    mutating func set(_ field: Field, to value: Value, stamp: Stamp) {
        fields[field] = value.isNone ? nil : value
        stamps[field] = stamp
        touched = stamp
    }

    mutating func append(note: String, stamp: Stamp) {
        notes.append(Note(text: note, stamp: stamp))
        touched = stamp
    }

    /// Blanks out what one entry of the log said, as if it had never been read.
    mutating func redact(_ seq: Seq, stamp: Stamp) {
        let said = stamps.filter { $0.value.seq == seq }.keys
        if seq == added.seq {
            // Which fields it had is not known any more either; something has to name the item.
            for field in said { (fields[field], stamps[field]) = (nil, nil) }
            if stamps[.title] == nil { (fields[.title], stamps[.title]) = (.redacted, added) }
        } else {
            for field in said { fields[field] = .redacted }
        }
        notes = notes.map { note in
            note.stamp.seq == seq ? Note(text: "[redacted]", stamp: note.stamp) : note
        }
        touched = stamp
    }

    mutating func mark(withdrawn: Bool, stamp: Stamp) {
        isWithdrawn = withdrawn
        touched = stamp
    }
}

extension Item {
    func text(_ field: Field) -> String? { self[field].text }

    func list(_ field: Field) -> [String] { self[field].list }

    func flag(_ field: Field) -> Bool { text(field) == "yes" }

    func number(_ field: Field) -> Int? { text(field).flatMap { Int($0) } }

    func moment(_ field: Field) -> Moment? { text(field).flatMap(Moment.init(canonical:)) }

    func day(_ field: Field) -> Day? { text(field).flatMap(Day.init(canonical:)) }

    /// A word of one of our vocabularies; nil for one that a newer program wrote.
    func word<Word: RawRepresentable<String>>(_ field: Field, as type: Word.Type) -> Word? {
        text(field).flatMap(Word.init(rawValue:))
    }
}
