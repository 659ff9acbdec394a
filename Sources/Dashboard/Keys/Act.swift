/// What a key asks for. Each act has one meaning in every view.
public enum Act: String, CaseIterable, Hashable, Sendable {
    case moveUp, moveDown, moveLeft, moveRight
    case pageUp, pageDown, first, last, follow
    case nextPane, previousPane
    case showIncidents, showOverview, showTimeline, showAffected
    case showChecklist, showDeadlines, showNotices, showLog, showEvidence
    case open, back
    case advance, mark, add, edit, write, writeNote, editIncident
    /// What the menu of `a` offers where a view shows several kinds.
    case addEntry, addMilestone, addCheck, addCount, addNotice, addParty, addAsset, addStatement
    case addHotline, addMonitoring, addRisk, addHold
    case assign, setDue, note, block, sign, moreProgress, lessProgress, withdraw, confirmCount,
        decideDuty, freezeCounts
    case moveItemUp, moveItemDown, showMine, recordResult
    case promote, markRange, sameInstant, showHistogram, chooseColumns, showSearches, saveSearch
    case showBatches, addCustody
    /// A checklist that waits for its kind of incident.
    case playbook
    case undo, redo
    case find, findNext, findPrevious, filter, sort, reverseSort, fold
    case zoomIn, zoomOut, fit, jumpToNow, previousEvent, nextEvent, previousLane, nextLane
    case toggleGaps, toggleZone, nextOrigin
    case copyMenu, copyReference, copyTitle, copyRow
    case asOf, dayBack, dayForward, changeBack, changeForward, difference
    case rotate
    case palette, chooseTheme, help, pause, showOnline
    case standUp
    case redraw, suspend, cancel, close, quit
}
