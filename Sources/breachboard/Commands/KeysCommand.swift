import ArgumentParser
import Dashboard
import StrictJSON
import Terminal

/// The keys of the board.
struct KeysCommand: AnsweringCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "List the keys of the board.")

    @OptionGroup var global: GlobalOptions

    func answer() throws -> Answer {
        let bindings = KeyTable.standard.bindings
        let lines = Binding.Group.allCases.flatMap { group -> [SafeText] in
            var table = TextTable(indent: 2)
            for binding in bindings where binding.group == group {
                table.add("\(binding.keyNames)", "\(binding.help)", "\(binding.where)")
            }
            return ["\(group.rawValue)"] + table.lines
        }
        var table = TextTable(indent: 2)
        for binding in PresenterBinding.all { table.add("\(binding.keyNames)", binding.help) }
        return Answer(
            json: .array(bindings.map(\.json) + PresenterBinding.all.map(\.json)),
            lines: lines + ["While a stand-up is held"] + table.lines)
    }
}

extension Binding {
    /// The views in which it holds; empty for all.
    fileprivate var screenNames: [String] {
        Screen.allCases.filter { screens?.contains($0) ?? false }.map(\.name)
    }

    fileprivate var `where`: String {
        screenNames.isEmpty ? "" : "in \(screenNames.joined(separator: ", "))"
    }

    fileprivate var json: JSONValue {
        [
            "act": .string(act.rawValue), "keys": .array(keys.map { .string($0.name) }),
            "group": .string(group.rawValue), "help": .string(help),
            "views": .array(screenNames.map(JSONValue.string)),
        ]
    }
}

extension PresenterBinding {
    fileprivate var json: JSONValue {
        [
            "act": .string("\(act)"), "keys": .array(keys.map { .string($0.name) }),
            "group": "While a stand-up is held", "help": .string(help.description), "views": [],
        ]
    }
}
