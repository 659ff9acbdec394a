import StrictJSON
import Testing

struct JSONReaderTests {
    @Test(arguments: [
        ("", JSONError.Kind.empty, 0), (" \n", .empty, 0), ("\u{FEFF}1", .byteOrderMark, 0),
        ("[1,]", .unexpectedCharacter, 3), ("{\"a\":1,}", .unexpectedCharacter, 7),
        ("{\"a\":1,\"a\":2}", .duplicateKey, 7), ("{\"a\":1,\"\\u0061\":2}", .duplicateKey, 7),
        ("01", .malformedNumber, 0), ("1.", .malformedNumber, 0), ("+1", .unexpectedCharacter, 0),
        ("-", .malformedNumber, 0), ("1e", .malformedNumber, 0), ("NaN", .unexpectedCharacter, 0),
        ("nul", .unknownWord, 0), ("\"a", .unexpectedEnd, 2), ("\"\\x\"", .malformedEscape, 1),
        ("\"\\u12G4\"", .malformedEscape, 1), ("\"\\ud800\"", .loneSurrogate, 1),
        ("\"\\udc00\"", .loneSurrogate, 1), ("\"\\ud800\\u0041\"", .loneSurrogate, 1),
        ("\"\t\"", .controlCharacter, 1), ("1 2", .trailingContent, 2), ("[1", .unexpectedEnd, 2),
    ])
    func `what is no JSON is refused with its kind and place`(
        text: String, kind: JSONError.Kind, offset: Int
    ) {
        let error = #expect(throws: JSONError.self) { try JSONValue.parse(text) }
        #expect(error?.kind == kind && error?.offset == offset)
    }

    @Test func `the place of an error is told by line and column`() {
        let error = #expect(throws: JSONError.self) {
            try JSONValue.parse("{\n  \"a\": 1,\n  b\n}")
        }
        #expect(error?.line == 3 && error?.column == 3)
    }

    @Test func `bytes that are not UTF-8 are refused at the first of them`() {
        let error = #expect(throws: JSONError.self) {
            try JSONValue.parse([0x22, 0x61, 0xFF, 0x22])
        }
        #expect(error?.kind == .invalidUTF8 && error?.offset == 2)
    }

    @Test func `arrays may lie sixty-four deep and no deeper`() throws {
        let fits = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        #expect(try JSONValue.parse(fits).compactText == fits)
        for count in [65, 1_000_000] {
            let error = #expect(throws: JSONError.self) {
                try JSONValue.parse(String(repeating: "[", count: count))
            }
            #expect(error?.kind == .tooDeep && error?.offset == 64)
        }
    }

    @Test func `more than the size limit is refused unread`() {
        let bytes = [UInt8](repeating: 0x20, count: JSONValue.sizeLimit + 1)
        #expect(throws: JSONError.self) { try JSONValue.parse(bytes) }
    }

    @Test func `a name is found again among many`() throws {
        let names = (0..<40).map { "\"n\($0)\":\($0)" }
        let value = try JSONValue.parse("{\(names.joined(separator: ","))}")
        #expect(value["n39"]?.int == 39)
        let twice = names + ["\"n3\":0"]
        #expect(throws: JSONError.self) {
            try JSONValue.parse("{\(twice.joined(separator: ","))}")
        }
    }

    @Test func `integers are exact or none`() throws {
        let value = try JSONValue.parse(
            "[9007199254740993,9223372036854775807,9223372036854775808,1.0,1e2,-0,1e400]")
        #expect(
            value.elements?.map(\.int64) == [9_007_199_254_740_993, .max, nil, nil, nil, 0, nil])
        #expect(value.compactText.hasSuffix("-0,1e400]"))
    }

    @Test func `escapes are read as the characters they name`() throws {
        let value = try JSONValue.parse(#""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é""#)
        #expect(value.string == "a\"\\/\u{8}\u{C}\n\r\té😀é")
    }
}
