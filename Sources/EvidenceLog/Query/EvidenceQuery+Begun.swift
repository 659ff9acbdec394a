public import IncidentModel

extension EvidenceQuery {
    /// A search that is being typed: what it says without a last term that is not finished, and what that term lacks.
    ///
    /// - Throws: what is wrong before the last term.
    public static func begun(
        _ typed: String, at standpoint: Standpoint
    ) throws(QueryProblem) -> (query: EvidenceQuery, lacks: QueryProblem?) {
        do throws(QueryProblem) {
            return (try EvidenceQuery(typed, at: standpoint), nil)
        } catch {
            guard let head = finished(typed, but: error) else { throw error }
            let problem = error
            do throws(QueryProblem) {
                return (try EvidenceQuery(head, at: standpoint), problem)
            } catch {
                throw problem
            }
        }
    }

    /// What stands in front of the last term; nil where the problem is another one's.
    private static func finished(_ typed: String, but problem: QueryProblem) -> String? {
        var head: Substring
        switch problem {
        case .openQuote(let column):
            head = typed.prefix(column - 1)
            while head.last?.isWhitespace == false { head.removeLast() }
        case .noWord(let column), .notAMoment(_, let column):
            guard isLast(column, in: typed) else { return nil }
            head = typed.prefix(column - 1)
        case .nothingBehind(let word, let column) where word.hasSuffix(":"):
            guard isLast(column, in: typed) else { return nil }
            head = typed.prefix(column - 1)
        case .nothingBehind: head = typed[...]
        case .timeInChoice: return nil
        }
        return withoutConnection(head)
    }

    private static func isLast(_ column: Int, in typed: String) -> Bool {
        do throws(QueryProblem) {
            return try QueryToken.all(in: String(typed.dropFirst(column - 1))).count == 1
        } catch {
            return false
        }
    }

    /// Without an `OR` or `NOT` at the end, which wants something behind it.
    private static func withoutConnection(_ text: Substring) -> String {
        var pieces = text.split(separator: " ", omittingEmptySubsequences: false)
        while let last = pieces.last, ["", "OR", "|", "NOT", "AND", "-"].contains(last) {
            pieces.removeLast()
        }
        return pieces.joined(separator: " ")
    }
}
