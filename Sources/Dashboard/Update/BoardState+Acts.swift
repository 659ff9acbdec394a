import IncidentModel
import Terminal

extension BoardState {
    /// Does what a key, the palette or a menu asks for.
    mutating func perform(_ act: Act) -> [Effect] {
        if let obstacle = obstacle(to: act) {
            say(obstacle, .warning)
            return []
        }
        // What the user acts on is what stays selected.
        if act.needsRow, cursor.selected == nil { cursor.selected = selectedRow }
        if let effects = screen.code.perform(act, on: &self) { return effects }
        if let screen = Screen(showing: act) {
            go(to: screen)
            return []
        }
        if move(act) {
            feed.isFollowing = false
            return []
        }
        return performEdit(act) ?? performInPast(act) ?? performOnBoard(act)
    }

    /// Why an act cannot be done now; nil when it can.
    func obstacle(to act: Act) -> SafeText? {
        if viewer.isKiosk, act.leadsOut { return "not here: this login is for the board alone" }
        if let past, act.needsThePresent {
            return past.refusal
        }
        if act.changesTheIncident {
            if let reason = viewer.readOnly { return "read only: \(reason)" }
            if incident == nil, act != .add { return "no incident is open: 0 lists them" }
            if act.needsRow, selectedRow == nil, !act.isForMarks(in: self) {
                return rows.isEmpty ? "there is nothing here yet: a adds" : "this row has gone"
            }
            if act.needsRow, let target = selectedRow?.target, withdrawal(of: target) != nil {
                return "this row has gone"
            }
        }
        return screen.code.obstacle(to: act, in: self)
    }

    private mutating func performOnBoard(_ act: Act) -> [Effect] {
        switch act {
        case .open: openDetail()
        case .back: return goBack(quitting: false)
        case .close: return goBack(quitting: true)
        case .quit: return [.quit]
        case .cancel: say("q closes the view, Q quits")
        case .find: mode = .search(SearchLine(.find, from: cursor))
        case .filter: mode = .search(SearchLine(.filter, from: cursor))
        case .findNext: findNext(by: 1)
        case .findPrevious: findNext(by: -1)
        case .sort: cursor.sort += 1
        case .reverseSort: cursor.isReversed.toggle()
        case .follow: toggleFollowing()
        case .pause: togglePause()
        case .palette: mode = .palette(Palette())
        case .help: mode = .help(HelpPanel())
        case .chooseTheme: chooseTheme()
        case .showOnline: mode = .online
        case .copyMenu: mode = .menu(.copy)
        case .copyReference, .copyTitle, .copyRow: return copy(act)
        case .standUp: return beginStandUp()
        case .redraw: return [.redraw]
        case .suspend: return [.suspend]
        default: break
        }
        return []
    }

    private mutating func openDetail() {
        guard let row = selectedRow, Detail(of: row, in: self) != nil else { return }
        if let target = row.target { file.markSeen(target) }
        mode = .detail(DetailPanel(row: row))
    }

    private mutating func chooseTheme() {
        let choice = viewer.themes.firstIndex(of: viewer.theme) ?? 0
        mode = .themes(ThemePicker(choice: choice, before: viewer.theme))
    }

    /// One level back: a search, marks and a filter first, then the view behind this one.
    private mutating func goBack(quitting: Bool) -> [Effect] {
        if !quitting, !lastSearch.isEmpty {
            lastSearch = ""
            return []
        }
        if !quitting, !cursor.marked.isEmpty {
            cursor.marked = []
            return []
        }
        if !cursor.filter.isEmpty {
            cursor.filter = ""
            return []
        }
        if !quitting, past != nil {
            showPresent()
            return []
        }
        if let last = trail.popLast() {
            screen = last
            return []
        }
        return quitting ? [.quit] : []
    }

    mutating func go(to next: Screen) {
        guard next != screen else { return }
        markSelectedSeen()
        trail.removeAll { $0 == next }
        trail.append(screen)
        screen = next
    }

    private mutating func copy(_ act: Act) -> [Effect] {
        guard let incident else { return [] }
        let text: SafeText? =
            switch act {
            case .copyReference: SafeText(incident.id.text)
            case .copyTitle:
                selectedRow.map { SafeText(screen.code.searchText(of: $0, in: self)) }
            default:
                selectedRow.flatMap { Detail(of: $0, in: self) }.map { detail in
                    detail.lines.map { $0.map(\.text).joined() }.joined(separator: " | ")
                }
            }
        guard let text, !text.isEmpty else { return [] }
        say("copied: \(text.truncated(to: 60))")
        return [.copy(text)]
    }
}

extension Screen {
    /// The view that an act shows.
    init?(showing act: Act) {
        switch act {
        case .showIncidents: self = .incidents
        case .showOverview: self = .overview
        case .showTimeline: self = .timeline
        case .showAffected: self = .affected
        case .showChecklist: self = .checklist
        case .showDeadlines: self = .deadlines
        case .showNotices: self = .notices
        case .showLog: self = .log
        case .showEvidence: self = .evidence
        default: return nil
        }
    }
}

extension Act {
    /// Whether the act writes to the log.
    var changesTheIncident: Bool {
        switch self {
        case .advance, .add, .edit, .editIncident, .assign, .setDue, .note, .block, .sign,
            .moreProgress, .write, .writeNote,
            .lessProgress, .moveItemUp, .moveItemDown, .recordResult, .withdraw, .confirmCount,
            .decideDuty, .freezeCounts, .playbook, .promote, .saveSearch, .undo, .redo:
            true
        default: addedKind != nil
        }
    }

    /// Whether the act is about the selected row.
    var needsRow: Bool {
        switch self {
        case .add, .editIncident, .freezeCounts, .playbook, .promote, .saveSearch, .undo, .redo:
            false
        default: changesTheIncident && addedKind == nil
        }
    }

    /// The kind of item that the act adds; nil for any other act, and for `.add`, which depends on the view.
    var addedKind: ItemKind? {
        switch self {
        case .addEntry: .entry
        case .addMilestone: .milestone
        case .addCheck: .check
        case .addCount: .count
        case .addNotice: .notice
        case .addParty: .party
        case .addAsset: .asset
        case .addStatement: .statement
        case .addHotline: .hotline
        case .addMonitoring: .monitoring
        case .addRisk: .risk
        case .addHold: .hold
        case .addCustody: .custody
        default: nil
        }
    }
}

extension Act {
    /// Whether it gives the terminal to another program, or text to what lies behind the terminal.
    fileprivate var leadsOut: Bool {
        switch self {
        case .write, .writeNote, .suspend, .copyMenu, .copyReference, .copyTitle, .copyRow: true
        default: false
        }
    }
}
