import IncidentModel
import Testing

struct AddendumTests {
    @Test(arguments: [
        ("1 2019-05-02 Count raised", ["1 2019-05-02 Count raised"]),
        (
            "2 2019-06-01 Second; 1 2019-05-02  First",
            ["1 2019-05-02 First", "2 2019-06-01 Second"]
        ),
        ("2019-05-02 First; 2019-06-01 Next", ["1 2019-05-02 First", "2 2019-06-01 Next"]),
        ("9999 2019-05-02 x", ["9999 2019-05-02 x"]),
    ])
    func `addenda have number, day and text, in the order of their numbers`(
        typed: String, lines: [String]
    ) throws {
        #expect(try Schema.value(of: typed, for: .addenda, of: .notice) == .list(lines))
        var file = try NoticeCase()
        try file.wave("a", [.audience: "regulator", .filing: "2019-0417", .addenda: typed])
        let filing = try file.notice().filing
        #expect(filing.number == "2019-0417")
        #expect(filing.addenda.map(\.line) == lines)
    }

    @Test(arguments: [
        ("Count raised", 1), ("1 Count raised", 1), ("1 2019-05-02", 1), ("0 2019-05-02 x", 1),
        ("10000 2019-05-02 x", 1), ("1 2019-02-30 x", 1), ("1 2019-05-02 x; 1 2019-05-03 y", 2),
        ("9999 2019-05-02 x; 2019-05-03 y", 2),
    ])
    func `what is no addendum is refused with its place`(typed: String, number: Int) {
        #expect(throws: FieldProblem.notAnAddendum(number: number)) {
            try Schema.value(of: typed, for: .addenda, of: .notice)
        }
    }

    @Test func `a list that was not typed is checked as well`() {
        #expect(throws: FieldProblem.notAnAddendum(number: 1)) {
            try FieldFormat.addenda.value(checking: .list(["nothing"]))
        }
    }
}
