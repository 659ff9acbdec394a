import CRuleFiles
import IncidentModel
import NotificationRules
import Testing

@Suite struct BuiltinRulesTests {
    /// Rules by jurisdiction.
    private static let counts = [
        "AE": 1, "AE-AZ": 1, "AE-DU": 1, "AU": 7, "BH": 1, "BR": 3, "CA": 4, "CA-AB": 1,
        "CA-ON": 2, "CA-QC": 2, "CH": 4, "CL": 2, "CN": 5, "CO": 1, "EC": 2, "EG": 1, "EU": 24,
        "GB": 9, "HK": 1, "ID": 2, "IL": 1, "IN": 3, "JO": 2, "JP": 4, "KE": 2, "KR": 3, "KZ": 1,
        "MX": 1, "MY": 2, "NG": 1, "NZ": 2, "OM": 1, "PE": 1, "PH": 2, "QA": 1, "RS": 1, "RU": 2,
        "SA": 2, "SG": 4, "TH": 1, "TR": 2, "TW": 1, "US": 37, "US-AK": 5, "US-AL": 5, "US-AR": 3,
        "US-AZ": 5, "US-CA": 9, "US-CO": 4, "US-CT": 5, "US-DC": 4, "US-DE": 4, "US-FL": 4,
        "US-GA": 3, "US-GU": 2, "US-HI": 5, "US-IA": 4, "US-ID": 3, "US-IL": 6, "US-IN": 6,
        "US-KS": 3, "US-KY": 5, "US-LA": 4, "US-MA": 7, "US-MD": 6, "US-ME": 6, "US-MI": 4,
        "US-MN": 4, "US-MO": 4, "US-MS": 3, "US-MT": 4, "US-NC": 4, "US-ND": 4, "US-NE": 3,
        "US-NH": 5, "US-NJ": 4, "US-NM": 4, "US-NV": 3, "US-NY": 15, "US-OH": 4, "US-OK": 4,
        "US-OR": 4, "US-PA": 6, "US-PR": 3, "US-RI": 5, "US-SC": 5, "US-SD": 3, "US-TN": 4,
        "US-TX": 6, "US-UT": 5, "US-VA": 7, "US-VI": 2, "US-VT": 4, "US-WA": 5, "US-WI": 4,
        "US-WV": 3, "US-WY": 2, "UY": 1, "VN": 1, "XX": 1, "ZA": 2,
    ]

    static func files() -> [(name: String, text: String)] {
        (0..<rule_file_count()).map { index in
            var length = 0
            let start = rule_file_text(index, &length)
            let bytes = UnsafeRawBufferPointer(start: start, count: length)
            return (
                String(cString: rule_file_name(index)), String(decoding: bytes, as: UTF8.self)
            )
        }
    }

    @Test func `every file is read as strictly as one of a user, without a problem`() {
        for (name, text) in Self.files() where Jurisdiction(name) != nil {
            let (rules, problems) = RuleReader.read(text, file: name)
            #expect(problems == [], "\(name)")
            #expect(rules.count == Self.counts[name], "\(name)")
            #expect(rules.allSatisfy { $0.jurisdiction.code == name }, "\(name)")
        }
    }

    @Test func `words and calendars are read as strictly as those of a user`() throws {
        let shared = Self.files().filter { Jurisdiction($0.name) == nil }
        #expect(shared.map(\.name) == ["calendars", "vocabulary"])
        let (book, problems) = RuleBook.builtin(
            overlaidWith: shared.map { ("\($0.name).yaml", $0.text) })
        #expect(problems == [])
        #expect(book.vocabulary == RuleBook.builtin.vocabulary)
    }

    @Test func `there are 401 rules of 101 jurisdictions, each found by its id`() {
        let rules = RuleBook.builtin.rules
        #expect(rules.count == 401)
        #expect(RuleBook.builtin.jurisdictions.count == 101)
        #expect(Set(rules.map(\.id)).count == 401)
        for rule in rules { #expect(RuleBook.builtin.rule(rule.id)?.id == rule.id) }
        #expect(rules.map(\.id) == rules.map(\.id).sorted())
    }

    @Test func `a rule of federal law says what its file says`() throws {
        let id = try #require(RuleID("US-HIPAA-HHS500"))
        let rule = try #require(RuleBook.builtin.rule(id))
        #expect(rule.title.hasPrefix("HIPAA Breach Notification Rule: notify the Secretary of HHS"))
        #expect(rule.recipient.kind == .hhs)
        #expect(rule.binds == [EntityKind("hipaa_covered_entity")])
        #expect(rule.trigger.people.atLeast == 500)
        #expect(rule.trigger.people.scope == .total)
        #expect(rule.clock.limb == .init(starts: .discovery, within: .init(60, .calendarDays)))
        #expect(rule.clock.concurrentWith == RuleID("US-HIPAA-IND"))
        #expect(
            rule.clock.earliestOf == [
                .init(starts: .noticeToIndividuals, within: .init(0, .calendarDays)),
                .init(starts: .discovery, within: .init(60, .calendarDays)),
            ])
        #expect(rule.version.from?.text == "2009-09-23")
        #expect(rule.version.status == .inForce)
        #expect(rule.provenance.grade == .officialText)
        #expect(rule.place?.file == "US.yaml")
    }

    @Test func `two versions of a State's rule say what changed between them`() throws {
        let place = try #require(Jurisdiction("US-MA"))
        let rules = RuleBook.builtin.rules(of: place)
        let old = try #require(rules.first { $0.id.text == "US-MA-IND-2007" })
        let new = try #require(rules.first { $0.id.text == "US-MA-IND" })
        #expect(old.version.text == "2007-10-31..2019-04-10")
        #expect(new.version.replaces == old.id)
        #expect(new.version.basis == .unsettled)
        #expect(new.version.basisNote?.contains("straddle 2019-04-11") == true)
        #expect(new.exemptions.map(\.mode) == [.deemedIndividualNotice])
        #expect(new.notice.content.count == 6)
        #expect(old.notice.riskOfHarm == true)
        #expect(
            new.notice.extra.map(\.key) == ["no_delay_for_unknown_count", "substitute_notice_if"])
    }

    @Test func `the words for what is rare arrive`() throws {
        let book = RuleBook.builtin
        func rule(_ id: String) throws -> Rule {
            try #require(RuleID(id).flatMap(book.rule))
        }
        #expect(try rule("US-SEC-8K-105").clock.firstBusinessDayIsDayOne)
        #expect(try rule("EU-DORA-INITIAL").clock.rollNotFor.count == 5)
        #expect(try rule("EU-DORA-INITIAL").clock.earliestOf.last?.unless != nil)
        #expect(try rule("JP-APPI-FINAL30").clock.countsAnchorDay)
        #expect(try rule("JP-APPI-FINAL30").clock.roll == .nextWorkingDay)
        #expect(try rule("JP-APPI-PRELIM").clock.roll == .none)
        #expect(try rule("US-HIPAA-HHSLT500").clock.yearOf == .discovery)
        #expect(try rule("US-FL-IND").clock.extensionDays == 15)
        #expect(try rule("US-VT-REG").clock.calendar == "US_VT_STATE")
        #expect(try rule("PCI-VISA").jurisdiction.code == "XX")
        #expect(try rule("US-CIRCIA-INC").version.status.isPending)
        #expect(try rule("US-MA-CREDITMON").trigger.conditions == ["ssn_exposed"])
    }
}
