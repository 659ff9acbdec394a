public import IncidentModel
public import IncidentStore
public import NotificationRules
import Terminal

/// What every view of the board can do. A view is a namespace of pure functions over the board's state.
protocol BoardScreen {
    /// The rows that the selection moves over, from top to bottom, as filtered, folded and sorted.
    static func rows(in state: BoardState) -> [RowID]

    /// How many rows of the list the body of the screen shows: what a page is.
    static func listHeight(in state: BoardState) -> Int

    /// Fills the canvas, which is the body between header and footer. Gives the place of the focused row
    /// on the screen, where the terminal's cursor is to stand.
    static func draw(_ state: BoardState, on canvas: inout Canvas) -> Position?

    /// Does what is special to this view; nil leaves the act to the board.
    static func perform(_ act: Act, on state: inout BoardState) -> [Effect]?

    /// Why an act cannot be done now; nil when it can. Only asked for acts that this view offers.
    static func obstacle(to act: Act, in state: BoardState) -> SafeText?

    /// What is said in the footer's second line, at the left: how many rows, which filter.
    static func summary(of state: BoardState) -> SafeText

    /// What a search comes to so far, or what is wrong with it, while it is typed; empty where rows answer by
    /// themselves.
    static func findings(in state: BoardState) -> SafeText

    /// The kind of item that `a` adds here.
    static var addedKind: ItemKind? { get }

    /// Whether the text of a row matches what is looked for; for find and filter.
    static func searchText(of row: RowID, in state: BoardState) -> String
}

extension BoardScreen {
    static func perform(_ act: Act, on state: inout BoardState) -> [Effect]? { nil }

    static func obstacle(to act: Act, in state: BoardState) -> SafeText? { nil }

    static var addedKind: ItemKind? { nil }

    static func findings(in state: BoardState) -> SafeText { "" }

    static func searchText(of row: RowID, in state: BoardState) -> String { "" }

    static func listHeight(in state: BoardState) -> Int {
        Chrome.body(of: state.size).rows
    }
}

/// The identity of a row of a list: the selection follows it, never a row number.
public enum RowID: Hashable, Sendable {
    case item(Target)
    case incident(IncidentID)
    /// A duty, by its rule.
    case duty(RuleID)
    case scope(CountScope)
    case change(Seq)
    /// An event of the evidence log.
    case event(EvidenceID)
    /// A heading that can be folded.
    case section(String)

    /// The event of the evidence log that the row is.
    var event: EvidenceID? {
        if case .event(let id) = self { id } else { nil }
    }

    /// The item that commands on this row are about.
    public var target: Target? {
        switch self {
        case .item(let target): target
        case .scope(let scope): .count(scope)
        case .duty(let rule): ItemID(rule.text).map { Target(.duty, $0) }
        default: nil
        }
    }
}
