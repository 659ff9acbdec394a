/// The first records of JSON, to see what their fields hold.
struct JSONSample {
    /// The names of all the fields, those of objects around them too.
    private(set) var names: [String] = []
    private var values: [String: [String]] = [:]

    static let most = 50
    private static let mostNames = 4_096

    init(_ records: [Bytes]) {
        for record in records.prefix(Self.most) { take(JSONFields(record).fields) }
    }

    private mutating func take(_ fields: [EvidenceRecord.Field]) {
        for field in fields where names.count < Self.mostNames {
            if values[field.name] == nil {
                names.append(field.name)
                takeOuter(of: field.name)
            }
            if values[field.name, default: []].count < Self.most {
                values[field.name, default: []].append(field.value)
            }
        }
    }

    /// Of `a.b.c` also `a.b` and `a`.
    private mutating func takeOuter(of name: String) {
        for place in name.indices where name[place] == "." {
            let outer = String(name[..<place])
            guard values[outer] == nil else { continue }
            values[outer] = []
            names.append(outer)
        }
    }

    func rules(_ mapping: ColumnMapping?) -> FormatRules {
        let inner = names.filter { !(values[$0] ?? []).isEmpty }
        let general = GeneralRules(names: inner, mapping: mapping, format: .jsonl)
        return general.rules(
            isTime: { isTime(inner[$0], form: mapping?.timeForm ?? .any) },
            isDate: { isDate(inner[$0]) })
    }

    /// Of the days and months in a field.
    func order(of name: String?) -> ColumnMapping.TimeForm {
        var order = DateOrder()
        for value in name.flatMap({ values[$0] }) ?? [] {
            Array(value.utf8).withUnsafeBytes { order.take($0) }
        }
        return order.form
    }

    private func isTime(_ name: String, form: ColumnMapping.TimeForm) -> Bool {
        let said = (values[name] ?? []).filter { !$0.isEmpty }
        let times = said.count { TimeReading(Array($0.utf8), form: form) != nil }
        return times > 0 && times * 2 >= said.count
    }

    private func isDate(_ name: String) -> Bool {
        isTime(name, form: .any)
            && values[name, default: []].contains { $0.contains(":") && $0.contains("-") }
    }
}
