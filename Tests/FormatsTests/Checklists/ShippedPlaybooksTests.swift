import Formats
import IncidentModel
import NotificationRules
import Playbooks
import Testing

@Suite struct ShippedPlaybooksTests {
    private func playbook(_ name: String) throws -> Playbook {
        let read = PlaybookReader.read(try known(BuiltinPlaybooks.bytes(named: name)), file: name)
        #expect(
            read.report.rejected.isEmpty && read.report.repaired.isEmpty, "\(read.report.rejected)")
        return try known(read.playbook)
    }

    @Test(arguments: BuiltinPlaybooks.names)
    func `a playbook of ours is sound`(name: String) throws {
        let playbook = try playbook(name)
        #expect(playbook.name == name)
        #expect((15...35).contains(playbook.steps.count))
        #expect(!playbook.title.isEmpty && !playbook.summary.isEmpty && !playbook.sources.isEmpty)
        for step in playbook.steps {
            #expect(ChecklistSection.words.contains(step.section.word), "\(step.name)")
            #expect(step.owner != nil, "\(step.name) has nobody")
            #expect(step[.due].isNone || step.due != nil)
        }
        #expect(Set(playbook.steps.map(\.title)).count == playbook.steps.count)
    }

    @Test(arguments: BuiltinPlaybooks.names)
    func `its duties are rules that there are`(name: String) throws {
        for step in try playbook(name).steps {
            var rules = step.duties
            if case .from(.duty(let rule), _)? = step.due { rules.append(rule) }
            for rule in rules {
                #expect(RuleID(rule).flatMap { RuleBook.builtin.rule($0) } != nil, "\(rule)")
            }
        }
    }

    @Test(arguments: BuiltinPlaybooks.names)
    func `its steps stand in the order of the sections, none before what it needs`(name: String)
        throws
    {
        let steps = try playbook(name).steps
        #expect(steps.map(\.section).sorted() == steps.map(\.section))
        let sections = Dictionary(uniqueKeysWithValues: steps.map { ($0.name.text, $0.section) })
        for step in steps {
            for need in step.needs { #expect(sections[need].map { $0 <= step.section } == true) }
        }
    }

    @Test func `a step of one name is the same step in all of them`() throws {
        var titles: [ItemID: String] = [:]
        for name in BuiltinPlaybooks.names {
            for step in try playbook(name).steps {
                #expect(titles[step.name, default: step.title] == step.title, "\(step.name)")
                titles[step.name] = step.title
            }
        }
    }

    @Test(arguments: [
        (
            "items:\n  - {id: a, section: assess, title: A, colour: red}",
            ImportReport.Kind.unknownKey
        ),
        ("items:\n  - {id: a, section: assess, title: A, state: done}", .unknownKey),
        ("items:\n  - {id: a, section: assess}", .noTitle),
        ("items:\n  - {id: a, title: A}", .missing),
        ("items:\n  - {id: a, section: assess, title: A, due: soon}", .badValue),
        ("items:\n  - {id: a, section: assess, title: A, needs: [b]}", .unknownStep),
        ("items:\n  - {id: a, section: assess, title: A, needs: [a]}", .cycle),
        (
            "items:\n  - {id: a, section: assess, title: A}\n  - {id: a, section: learn, title: B}",
            .duplicateName
        ),
        ("owner: x\nitems: []", .unknownKey), ("name: A B\nitems: []", .badValue),
        ("items: 7", .wrongShape), ("items:\n  - 7", .wrongShape),
    ])
    func `what cannot be meant is told with its line`(text: String, kind: ImportReport.Kind) {
        let rejected = PlaybookReader.read(Array(text.utf8), file: "own").report.rejected
        #expect(rejected.map(\.kind) == [kind])
        #expect(rejected.first?.line != nil)
    }
}
