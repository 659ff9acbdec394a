import IncidentModel
import Terminal

extension Form {
    /// A blank form for a new item; words that must be there start with their first.
    static func adding(_ kind: ItemKind, today: Day) -> Form {
        let fields = Schema.rules(of: kind).filter { !hidden.contains($0.field) }.map { rule in
            FormField(
                .field(rule.field), rule.label, rule.format, required: rule.isRequired,
                text: starting(rule, today: today))
        }
        return Form(.add(kind), title: "New \(kind.label)", fields: fields)
    }

    /// A form over the present values of an item, or over some of its fields.
    static func editing(_ item: Item, only some: [Field]? = nil) -> Form {
        let rules = Schema.rules(of: item.target.kind).filter { rule in
            some?.contains(rule.field) ?? !hidden.contains(rule.field)
        }
        let fields = rules.map { rule in
            FormField(
                .field(rule.field), rule.label, rule.format, required: rule.isRequired,
                text: item[rule.field].summary, base: item.base(of: rule.field))
        }
        let name = item[.title].summary
        return Form(
            .edit(item.target), title: SafeText(name.isEmpty ? item.id.text : name), fields: fields)
    }

    static func noting(on target: Target) -> Form {
        Form(
            .note(target), title: "Note on \(target.id)",
            fields: [FormField(.note, "Note", .block, required: true)])
    }

    static func settingMilestone(in incident: Incident?) -> Form {
        Form(
            .setMilestone, title: "Milestone",
            fields: [
                FormField(
                    .milestone, "Milestone", .word(Milestone.Name.words), required: true,
                    text: nextMilestone(of: incident).rawValue),
                FormField(.field(.when), "When", .moment, required: true),
                FormField(.field(.detail), "Detail", .line),
                FormField(.field(.source), "Source", .line),
            ])
    }

    /// The first that is missing behind the last one that is known, or else the first that is missing.
    /// That everything is over is for nobody but the user to say.
    private static func nextMilestone(of incident: Incident?) -> Milestone.Name {
        let names = Milestone.Name.allCases.filter { $0 != .closed }
        let missing = names.filter { incident?.milestone($0) == nil }
        let known = Milestone.Name.common.last { incident?.milestone($0) != nil }
        let behind = Milestone.Name.common.drop { $0 != known }.first(where: missing.contains)
        return behind ?? missing.first ?? .determination
    }

    /// A new revision of a count, from the one that stands; the scope can still be changed.
    static func revising(_ scope: CountScope, in counts: CountLedger?) -> Form {
        let standing = counts?.standing(of: scope)?.revision
        let base = counts?.revisions(of: scope).last?.stamp.seq ?? .start
        return Form(
            .revise, title: "New revision",
            fields: scopeFields(scope) + [
                FormField(
                    .count, "People", .people, required: true,
                    text: standing?.count.text ?? "", base: base),
                FormField(
                    .basis, "Basis", .word(CountBasis.words), required: true,
                    text: standing?.basis.rawValue ?? CountBasis.estimate.rawValue),
                FormField(.field(.source), "Source", .line, text: standing?.source ?? ""),
                FormField(.asOf, "As of", .day, text: ""),
            ])
    }

    /// A revision that confirms a number as it stands: what is asked for is who says so.
    static func confirming(
        _ count: PeopleCount, of scope: CountScope, after last: CountLedger.Entry?
    ) -> Form {
        let base = last?.stamp.seq ?? .start
        var form = Form(
            .revise, title: "Confirm \(scope.words)",
            fields: scopeFields(scope) + [
                FormField(
                    .count, "People", .people, required: true, text: count.text, base: base),
                FormField(
                    .basis, "Basis", .word(CountBasis.words), required: true,
                    text: CountBasis.confirmed.rawValue),
                FormField(.field(.source), "Source", .line, required: true),
                FormField(.asOf, "As of", .day),
            ])
        form.moveFocus(to: .field(.source))
        return form
    }

    /// The end of counting. The reference has to be typed: it is a legal act and not taken back.
    static func freezing(_ incident: Incident, today: Day) -> Form {
        Form(
            .decide(.incident), title: "Freeze the counts",
            fields: [
                FormField(
                    .field(.frozen), "Frozen on", .day, required: true, text: today.text,
                    base: incident.item(.incident)?.base(of: .frozen) ?? .start),
                FormField(
                    .confirmation, "Type \(incident.id.text)", .exactly(incident.id.text),
                    required: true),
            ])
    }

    private static func scopeFields(_ scope: CountScope) -> [FormField] {
        [
            FormField(
                .element, "Data element", .openWord(DataElement.common.map(\.word)),
                text: scope.element?.word ?? ""),
            FormField(
                .jurisdiction, "Lives in", .jurisdiction, text: scope.jurisdiction?.code ?? ""),
        ]
    }

    static func openingIncident() -> Form {
        Form(
            .openIncident, title: "New incident",
            fields: [
                FormField(.reference, "Reference", .reference, required: true),
                FormField(.field(.title), "Title", .line, required: true),
                FormField(.field(.organisation), "Organisation", .line),
                FormField(.field(.severity), "Severity", .word(Severity.words)),
                FormField(
                    .field(.phase), "Phase", .word(Phase.words), required: true, text: "detect"),
                FormField(.field(.zone), "Zone", .zone, required: true, text: "UTC"),
                FormField(.field(.entities), "Entities", .entities),
                FormField(.field(.exercise), "Exercise", .flag),
            ])
    }

    /// Fields that have keys or forms of their own, or that nobody types.
    private static let hidden: Set<Field> = [.order, .approvals, .frozen]

    private static func starting(_ rule: FieldRule, today: Day) -> String {
        switch (rule.field, rule.format) {
        case (.when, _) where rule.isRequired: today.text
        case (.lane, _): Lane.respond.label
        case (_, .word(let words)), (_, .openWord(let words)): rule.isRequired ? words[0] : ""
        default: ""
        }
    }
}

extension ItemKind {
    /// What an item of the kind is called on the screen.
    var label: String {
        switch self {
        case .entry: "timeline entry"
        case .check: "checklist item"
        case .asset: "system or account"
        case .monitoring: "monitoring offer"
        case .risk: "risk factor"
        case .hold: "delay for law enforcement"
        case .list: "people list"
        case .standup: "stand-up"
        case .evidence: "evidence batch"
        case .custody: "custody event"
        case .search: "saved search"
        default: rawValue
        }
    }
}
