import EvidenceLog
import Testing

struct LetterCaseTests {
    @Test(arguments: [
        ("josé", "JOSÉ"), ("müller", "MÜLLER"), ("école", "École"), ("жуков", "ЖУКОВ"),
        ("σάββας", "ΣΆΒΒΑΣ"), ("straße", "STRAẞE"), ("łukasz", "ŁUKASZ"), ("åse m", "ÅSE, M"),
    ])
    func `a name is found in whatever case`(lower: String, upper: String) throws {
        for (typed, said) in [(lower, upper), (upper, lower), (lower, lower), (upper, upper)] {
            let pattern = try #require(WordPattern(typed, isExact: true))
            #expect(pattern.isIn("of \(said)."), "\(typed) in \(said)")
            #expect(!pattern.isIn("of x\(said)") && !pattern.isIn("of \(said)é"))
        }
    }

    @Test func `another letter is not found`() throws {
        let pattern = try #require(WordPattern("josé", isExact: false))
        #expect(!pattern.isIn("jose") && !pattern.isIn("JOSÈ") && pattern.isIn("JOSÉPH"))
    }
}
