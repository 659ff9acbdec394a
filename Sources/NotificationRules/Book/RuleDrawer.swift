import IncidentModel
import StrictYAML
import Synchronization

/// The rules of one jurisdiction; each is read when it is first asked for, from any thread.
final class RuleDrawer: Sendable {
    private let jurisdiction: Jurisdiction
    private let file: BuiltinFile?
    private let own: [Rule]
    private let ownTexts: [[UInt8]]
    private let state = Mutex(State())

    private struct State {
        var blocks: FileBlocks?
        /// Those that were read, by their place among the blocks.
        var rules: [Reading] = []
        var all: [Rule]?
    }

    private enum Reading {
        case notYet
        /// Nil for one that cannot be read.
        case done(Rule?)
    }

    /// - Parameter own: rules of the user, which replace those of the file with the same id.
    init(_ jurisdiction: Jurisdiction, file: BuiltinFile?, own: [Rule], ownTexts: [[UInt8]]) {
        self.jurisdiction = jurisdiction
        self.file = file
        self.own = own
        self.ownTexts = ownTexts
    }

    /// All, by id.
    var rules: [Rule] {
        state.withLock { state in
            if let all = state.all { return all }
            let all = rules(&state) { _, _ in true } + own
            state.all = all.sorted { $0.id < $1.id }
            return state.all ?? []
        }
    }

    /// Those that bind one of the kinds, or everybody; by id.
    func rules(binding kinds: Set<EntityKind>) -> [Rule] {
        let words = kinds.map(\.word)
        let read = state.withLock { state in
            rules(&state) { blocks, block in blocks.binds(block, oneOf: words) }
        }
        return (read + own).filter { $0.binds(oneOf: kinds) }.sorted { $0.id < $1.id }
    }

    func rule(_ id: RuleID) -> Rule? {
        if let rule = own.first(where: { $0.id == id }) { return rule }
        return state.withLock { state in
            rules(&state) { blocks, block in blocks.isNamed(block, id.text) }.first
        }
    }

    /// The file and the texts of the user after it.
    var texts: [[UInt8]] { (file.map { [Array($0.bytes)] } ?? []) + ownTexts }

    // MARK: Reading

    /// Those of the file that are chosen and that no rule of the user replaces, in its order.
    private func rules(
        _ state: inout State, where isChosen: (FileBlocks, FileBlocks.Block) -> Bool
    ) -> [Rule] {
        guard let file else { return [] }
        let blocks = state.blocks ?? FileBlocks(file.bytes, opening: "  - id: ")
        if state.blocks == nil {
            state.blocks = blocks
            state.rules = Array(repeating: .notYet, count: blocks.blocks.count)
        }
        var rules: [Rule] = []
        for (index, block) in blocks.blocks.enumerated() where isChosen(blocks, block) {
            guard !own.contains(where: { blocks.isNamed(block, $0.id.text) }) else { continue }
            if case .notYet = state.rules[index] {
                state.rules[index] = .done(read(block, of: blocks, file))
            }
            if case .done(let rule?) = state.rules[index] { rules.append(rule) }
        }
        return rules
    }

    private func read(
        _ block: FileBlocks.Block, of blocks: FileBlocks, _ file: BuiltinFile
    ) -> Rule? {
        RuleReader.read(
            piece: blocks.bytes(of: block), firstLine: block.line, of: jurisdiction,
            file: "\(file.name).yaml")
    }
}

extension Rule {
    /// Whether it binds a body that is of these kinds.
    func binds(oneOf kinds: Set<EntityKind>) -> Bool {
        binds.isEmpty || binds.contains(where: kinds.contains)
    }
}
