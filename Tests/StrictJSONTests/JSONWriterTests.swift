import StrictJSON
import Testing

struct JSONWriterTests {
    private let status: JSONValue = [
        "reference": "BH-2019-01", "people": ["value": 11658, "basis": "confirmed"],
        "closed": nil, "durations": [], "read_only": false,
    ]

    @Test func `members are written in the order given`() {
        #expect(
            status.compactText == #"{"reference":"BH-2019-01","people":{"value":11658,"#
                + #""basis":"confirmed"},"closed":null,"durations":[],"read_only":false}"#)
    }

    @Test func `the indented form has one member a line`() {
        let value: JSONValue = ["a": [1, ["b": true]], "c": [:]]
        let lines = ["{", "  \"a\": [", "    1,", "    {", "      \"b\": true", "    }", "  ],"]
        #expect(value.indentedText == (lines + ["  \"c\": {}", "}"]).joined(separator: "\n"))
    }

    @Test func `only what must be escaped is escaped`() {
        let value = JSONValue.string("\"\\/\u{8}\u{9}\u{A}\u{C}\u{D}\u{0}\u{1F}\u{7F}é😀")
        #expect(value.compactText == #""\"\\/\b\t\n\f\r\u0000\u001f"# + "\u{7F}é😀\"")
    }

    @Test func `a member is set in its place or at the end`() {
        var value = status
        value.set("closed", to: true)
        value.set("head", to: 412)
        #expect(value["closed"]?.bool == true && value["head"]?.int == 412)
        #expect(value.members?.count == 6 && value.members?[2].key == "closed")
        #expect(value["durations"]?[0] == nil && value["absent"] == nil)
    }

    @Test func `a number is built from text only in the grammar of JSON`() {
        #expect(JSONNumber("-1.50e+3")?.text == "-1.50e+3")
        for text in ["", "01", " 1", "1 ", "NaN", "0x10", "true", "[1]"] {
            #expect(JSONNumber(text) == nil)
        }
    }
}
