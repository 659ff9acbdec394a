import IncidentModel
import Testing

struct ExceptionTests {
    private static let whole = "front desk: requested by dk, approved by rm, until 2019-06-30"

    @Test(arguments: [
        (whole, "front desk", String?("dk"), String?("rm"), String?("2019-06-30")),
        ("front desk: requested by dk", "front desk", "dk", nil, nil),
        ("front desk: until 2019-06-30", "front desk", nil, nil, "2019-06-30"),
        ("the lab, third floor", "the lab, third floor", nil, nil, nil),
        ("note: keep it", "note: keep it", nil, nil, nil),
        ("a: b: requested by dk", "a: b", "dk", nil, nil),
        ("x: requested by dk, urgent", "x: requested by dk, urgent", nil, nil, nil),
    ])
    func `an exception says what, on whose wish, with whose leave, how long`(
        text: String, what: String, asked: String?, approved: String?, until: String?
    ) {
        let exception = ChecklistException(text)
        #expect(exception.what == what)
        #expect(exception.requestedBy == asked && exception.approvedBy == approved)
        #expect(exception.until?.text == until)
        #expect(exception.text == text)
    }

    @Test(arguments: [
        ("lab", ChecklistException.Standing.noted), ("lab: requested by dk", .requested),
        ("lab: requested by dk, approved by rm", .approved),
        ("lab: approved by rm, until 2019-03-28", .approved),
        ("lab: approved by rm, until 2019-03-27", .lapsed),
    ])
    func `it stands until its last day is over`(
        text: String, standing: ChecklistException.Standing
    ) throws {
        let today = try Day.parse("2019-03-28")
        #expect(ChecklistException(text).standing(on: today) == standing)
    }

    @Test func `nobody approves for somebody else, or what they asked for themselves`() throws {
        var log = try ChecklistLog()
        try log.add("mail")
        try log.set("mail", .exceptions, .list(["lab: requested by dk"]), by: "dk")
        let own = "lab: requested by dk, approved by dk"
        #expect(
            try log.set("mail", .exceptions, .list([own]), by: "dk") == .refused(.ownRequest("dk")))
        let approved = Value.list(["lab: requested by dk, approved by rm"])
        #expect(
            try log.set("mail", .exceptions, approved, by: "dk")
                == .refused(.signatureOfAnother("rm")))
        #expect(
            try log.set("mail", .exceptions, approved, by: "rm")
                == .accepted(.set(.exceptions, approved)))
        // What stands approved already is nobody's new signature.
        let more = Value.list(["lab: requested by dk, approved by rm", "desk"])
        #expect(
            try log.set("mail", .exceptions, more, by: "dk") == .accepted(.set(.exceptions, more)))
    }
}
