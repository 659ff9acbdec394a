/// The fields of all items, by the names that the log, the JSON and the command line use.
public enum Field: String, CaseIterable, Hashable, Sendable {
    // Of many kinds
    case title
    case detail
    case source
    case when
    case state
    case privileged
    /// A fractional key that places the item among its neighbours.
    case order

    // The incident
    case organisation
    case severity
    case phase
    case zone
    case exercise
    case summary
    case entities
    /// Facts that rules ask for by name, such as `ransom_paid`.
    case conditions
    case encryption

    // Timeline entries
    case lane
    case kind
    case tags
    /// Ids of ATT&CK.
    case techniques
    /// People who took part.
    case involved
    case systems

    // Counts
    case revision

    // Checklist items
    case section
    case owner
    case due
    case progress
    case recurrence
    case needs
    case mandatory
    case approvalsNeeded = "approvals_needed"
    case approvals
    case exceptions
    case evidence
    case blocked
    /// What came of it.
    case result
    /// How many rounds of a recurring item were left out.
    case missed

    // Parties, assets, statements
    case role
    case contact
    case status
    case number
    case speaker

    // Notices, hotline, monitoring
    case audience
    case method
    case sent
    case returned
    case resent
    case phone
    case hours
    case months
    case element
    case provider
    /// How many are to be sent.
    case planned
    /// People without an address.
    case addressless
    /// Numbers day by day.
    case days
    case filing
    case addenda
    /// What the laws want a notice to hold, as far as it does.
    case content
    case eligible
    case offeredTo = "offered_to"
    case enrolled
    case until
    case enrolBy = "enrol_by"
    case channel
    /// The rules that a notice fulfils.
    case duties

    // Duties
    case decision

    // Delays for law enforcement
    case form
    case lifted
    case jurisdictions

    // Lists of people
    case rows
    /// SHA-256 of what is kept of the people.
    case digest
    /// SHA-256 of the file.
    case file
    /// By which name the key goes that they were tagged with.
    case key
    /// The list that this one corrects.
    case replaces
    /// The day on which the counts were frozen: a legal act.
    case frozen

    // Stand-ups
    /// The last change that the stand-up before had seen.
    case since
    /// The last change that the stand-up had seen.
    case head
    /// Changes that were made while it was held.
    case taken
    /// When the next update is to be given.
    case next

    // Evidence
    /// Of a batch: how its file was written. Of other things: which form it has.
    case format
    /// How the records of a batch are read again.
    case layout
    /// How far a clock was ahead of the true time.
    case skew
    case duplicates
    case rejected
    /// What was assumed of the times of a batch; see `BatchAssumptions`.
    case assumed
    /// The batch that something is about.
    case batch
    /// Who gave something, and who has it now.
    case from
    case to
    case query

    // Risk assessment
    case finding
    case level
}
