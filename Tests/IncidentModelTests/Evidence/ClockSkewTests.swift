import IncidentModel
import Testing

struct ClockSkewTests {
    @Test(arguments: [
        ("+00:03:20", "+00:03:20"), ("-2 h", "-02:00:00"), ("90 s", "+00:01:30"),
        ("-00:00:00.25", "-00:00:00.250"), ("0", "+00:00:00"), ("3min", "+00:03:00"),
        ("1 d", "+24:00:00"),
    ])
    func `a clock that is ahead or behind is written in one way`(typed: String, text: String) {
        #expect(ClockSkew(typed)?.text == text)
        #expect(ClockSkew(text)?.text == text)
    }

    @Test(arguments: ["", "soon", "1:99", "5", "--1 h", "1 h 2", "99999999 d", "1:2:3:4", "+"])
    func `what is no length of time is refused`(typed: String) {
        #expect(ClockSkew(typed) == nil)
    }
}
