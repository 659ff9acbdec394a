import IncidentModel
import StrictYAML

private enum VocabularyKey: String, RuleFileKey {
    case entities, conditions, elements, model, members
}

private enum EntityTermKey: String, RuleFileKey {
    case means, home, implies
}

private enum ConditionTermKey: String, RuleFileKey {
    case means, unanswered
    case impliedBy = "implied_by"
}

private enum EvidenceKey: String, RuleFileKey {
    case anchor, element, hold
}

private enum ElementTermKey: String, RuleFileKey {
    case means
    case coveredBy = "covered_by"
}

/// What is taken for a condition that nobody recorded.
private enum Unanswered: String, CaseIterable {
    case no, possible
}

/// Reads the words of a vocabulary file into a vocabulary; a word that is there is replaced.
struct VocabularyReader {
    private var nodes: NodeReader
    private var vocabulary: RuleVocabulary

    /// A wrong entry is reported and left out.
    static func read(
        _ text: String, file: String, into vocabulary: RuleVocabulary = RuleVocabulary()
    ) -> (vocabulary: RuleVocabulary, problems: [RuleProblem]) {
        var reader = VocabularyReader(nodes: NodeReader(file: file), vocabulary: vocabulary)
        if let root = reader.nodes.root(of: text) { reader.readFile(root) }
        return (reader.vocabulary, reader.nodes.problems)
    }

    /// The words of the program.
    static func read(_ file: BuiltinFile) -> RuleVocabulary {
        var reader = VocabularyReader(
            nodes: NodeReader(file: file.name), vocabulary: RuleVocabulary())
        if let root = reader.nodes.root(of: file.bytes) { reader.readFile(root) }
        return reader.vocabulary
    }

    private mutating func readFile(_ root: YAMLNode) {
        for (key, value) in nodes.entries(of: root, as: VocabularyKey.self) {
            for (word, node) in words(of: value, isPlace: key == .members) {
                switch key {
                case .entities: vocabulary.entities[EntityKind(word)] = entity(node)
                case .conditions: vocabulary.conditions[word] = condition(node)
                case .elements: vocabulary.elements[word] = element(node)
                case .model: vocabulary.modelElements[word] = nodes.words(node)
                case .members: readMembers(of: word, node)
                }
            }
        }
    }

    private mutating func words(of node: YAMLNode, isPlace: Bool) -> [(String, YAMLNode)] {
        nodes.entries(of: node).compactMap { entry in
            let word = isPlace ? nodes.jurisdiction(entry.key)?.code : nodes.word(entry.key)
            return word.map { ($0, entry.value) }
        }
    }

    private mutating func entity(_ node: YAMLNode) -> EntityTerm {
        var term = EntityTerm()
        for (key, value) in nodes.entries(of: node, as: EntityTermKey.self) {
            switch key {
            case .means: term.meaning = nodes.text(value) ?? ""
            case .home: term.home = nodes.jurisdiction(value)
            case .implies: term.implies = nodes.words(value).map(EntityKind.init)
            }
        }
        return term
    }

    private mutating func condition(_ node: YAMLNode) -> ConditionTerm {
        var term = ConditionTerm()
        for (key, value) in nodes.entries(of: node, as: ConditionTermKey.self) {
            switch key {
            case .means: term.meaning = nodes.text(value) ?? ""
            case .unanswered:
                let choice: Unanswered? = nodes.choice(value)
                term.isPendingWhenUnanswered = choice == .possible
            case .impliedBy: term.impliedBy = evidence(value)
            }
        }
        return term
    }

    private mutating func evidence(_ node: YAMLNode) -> ConditionTerm.Evidence? {
        for (key, value) in nodes.entries(of: node, as: EvidenceKey.self) {
            switch key {
            case .anchor: return (nodes.choice(value) as Anchor?).map { .anchor($0) }
            case .element: return nodes.word(value).map { .element($0) }
            case .hold: return nodes.flag(value) == true ? .hold : nil
            }
        }
        return nil
    }

    private mutating func element(_ node: YAMLNode) -> ElementTerm {
        var term = ElementTerm()
        for (key, value) in nodes.entries(of: node, as: ElementTermKey.self) {
            switch key {
            case .means: term.meaning = nodes.text(value) ?? ""
            case .coveredBy where value.text == "any": term.isAny = true
            case .coveredBy: term.coveredBy = Set(nodes.words(value))
            }
        }
        return term
    }

    private mutating func readMembers(of union: String, _ node: YAMLNode) {
        guard let whole = Jurisdiction(union) else { return }
        vocabulary.members[whole] = Set(
            nodes.list(node).compactMap { nodes.jurisdiction($0) })
    }
}
