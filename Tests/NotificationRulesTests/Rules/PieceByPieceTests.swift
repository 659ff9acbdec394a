import IncidentModel
import NotificationRules
import StrictYAML
import Testing

/// The files of the program are not read as those of a user are: by a reader of their own, and only
/// the pieces that are asked for. Both come to the same.
@Suite struct PieceByPieceTests {
    private static let limits = YAMLLimits(bytes: 262_144, depth: 8)

    @Test func `both readers make the same of every file, node for node`() throws {
        let files = BuiltinRulesTests.files()
        #expect(files.count == 103)
        for (name, text) in files {
            let bytes = Array(text.utf8)
            let plain = bytes.withUnsafeBytes { bytes in
                Result { try YAMLReader.read(plain: bytes, limits: Self.limits) }
            }
            #expect(try plain.get() == YAMLReader.read(text, limits: Self.limits), "\(name)")
        }
    }

    @Test func `the rules of a place are those of its whole file, by id`() throws {
        for (name, text) in BuiltinRulesTests.files() {
            guard let place = Jurisdiction(name) else { continue }
            let whole = RuleReader.read(text, file: "\(name).yaml").rules
            #expect(!whole.isEmpty)
            #expect(
                RuleBook.builtin.rules(of: place) == whole.sorted { $0.id < $1.id }, "\(name)")
        }
    }

    @Test func `the rules that bind a body are those of all that do`() throws {
        let (book, _) = RuleBook.builtin(overlaidWith: [])
        let terms = book.vocabulary.entities.keys
        for place in book.jurisdictions {
            for kind in terms {
                let binding = book.rules(of: place, binding: [kind])
                let all = RuleBook.builtin.rules(of: place)
                #expect(binding == all.filter { $0.binds.isEmpty || $0.binds.contains(kind) })
            }
        }
    }

    @Test func `a rule of a user is bound by its own words, and hides the one it replaces`() throws
    {
        let more = "law: Ours, duty: D, to: media, clock: {starts: awareness, relation: asap}"
        let text = """
            jurisdiction: US-MA
            rules:
              - {id: US-MA-IND, binds: [controller], \(more)}
              - {id: US-MA-ALL, \(more)}
            """
        let (book, problems) = RuleBook.builtin(overlaidWith: [("ma.yaml", text)])
        #expect(problems == [])
        let place = try #require(Jurisdiction("US-MA"))
        let controller = book.rules(of: place, binding: [EntityKind("controller")])
        #expect(controller.map(\.id.text) == ["US-MA-ALL", "US-MA-IND"])
        let anybody = book.rules(of: place, binding: [.anyHolder]).map(\.id.text)
        #expect(anybody.contains("US-MA-ALL"))
        #expect(!anybody.contains("US-MA-IND"))
        #expect(anybody == anybody.sorted())
    }

    @Test func `a calendar alone is that of the whole file`() throws {
        let text = try #require(
            BuiltinRulesTests.files().first { $0.name == "calendars" }?.text)
        let (whole, _) = RuleBook.builtin(overlaidWith: [("calendars.yaml", text)])
        for name in Set(RuleBook.builtin.rules.compactMap(\.clock.calendar) + ["US_FEDERAL"]) {
            let calendar = try #require(RuleBook.builtin.calendar(named: name))
            #expect(calendar == whole.calendar(named: name), "\(name)")
        }
        #expect(RuleBook.builtin.calendar(named: "NOWHERE") == nil)
    }
}
