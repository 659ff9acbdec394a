/// Finds rules that wait for one another, so that none of their clocks ever starts.
struct RuleCircle {
    private let rule: (RuleID) -> Rule?
    private var done: Set<RuleID> = []
    private var problems: [RuleProblem] = []

    /// One problem for each circle that the rules are part of or lead to, at the rule that closes
    /// it. Walks without recursion: a chain can be as long as there are rules.
    static func all(from rules: [Rule], through rule: (RuleID) -> Rule?) -> [RuleProblem] {
        withoutActuallyEscaping(rule) { rule in
            var circle = RuleCircle(rule: rule)
            for start in rules { circle.walk(from: start) }
            return circle.problems
        }
    }

    private init(rule: @escaping (RuleID) -> Rule?) { self.rule = rule }

    private struct Step {
        let rule: Rule
        var next = 0
    }

    private mutating func walk(from start: Rule) {
        guard !done.contains(start.id) else { return }
        var path = [Step(rule: start)]
        var places = [start.id: 0]
        while let step = path.last {
            guard step.next < step.rule.clock.after.count else {
                done.insert(step.rule.id)
                places[step.rule.id] = nil
                path.removeLast()
                continue
            }
            path[path.count - 1].next += 1
            let id = step.rule.clock.after[step.next]
            if let place = places[id] {
                let ids = path[place...].map(\.rule.id) + [id]
                problems.append(RuleProblem(step.rule, .cycle(ids)))
            } else if !done.contains(id), let next = rule(id) {
                places[id] = path.count
                path.append(Step(rule: next))
            }
        }
    }
}
