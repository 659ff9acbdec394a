import Dispatch
import IncidentModel
import NotificationRules

/// Reads rules while the screen is being opened, so that the first frame need not wait for them.
enum RuleWarmer {
    private static let queue = DispatchQueue(label: "rules", qos: .userInitiated)

    /// Reads the words of the rules, and gets the library ready to reckon with them, as soon as it is
    /// known that a board will be opened.
    static func start() {
        queue.async {
            _ = Reckoning(of: Facts(), by: ActiveRules.book, at: .earliest, scope: .binding)
        }
    }

    /// Reckons once by what the changes say at a glance. That reads the rules that the duties of the
    /// incident will ask for, and nothing else; the incident itself is put together meanwhile.
    static func start(for changes: [Change]) {
        guard let last = changes.last else { return }
        queue.async {
            let book = ActiveRules.book
            let facts = Facts(glancingAt: changes, terms: book.vocabulary)
            _ = Reckoning(of: facts, by: book, at: last.at, scope: .binding)
        }
    }
}

extension Facts {
    /// What the body is, and somebody in each place and with each element that a count names.
    fileprivate init(glancingAt changes: [Change], terms: RuleVocabulary) {
        self.init()
        for change in changes {
            switch (change.target.kind, change.action) {
            case (.incident, .add(let fields)): take(fields[.entities])
            case (.incident, .set(.entities, let value)): take(value)
            case (.count, _): CountScope(change.target.id.text).map { take($0, terms) }
            default: break
            }
        }
        if let at = changes.last?.at { anchors[.discovery] = [FactMoment(at, in: .utc)] }
    }

    private mutating func take(_ bodies: Value?) {
        guard case .list(let words)? = bodies else { return }
        entities = Set(words.map(EntityKind.init))
    }

    private mutating func take(_ scope: CountScope, _ terms: RuleVocabulary) {
        let somebody = PeopleRange(1, nil)
        if let place = scope.jurisdiction { affected[place] = somebody }
        guard let element = scope.element else { return }
        for word in terms.ruleWords(for: element) {
            elements = elements ?? [:]
            elements?[word] = somebody
        }
    }
}
