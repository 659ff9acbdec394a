import IncidentModel
import PeopleCounting

/// Why a people list was not counted in; facts only.
enum PeopleProblem: Error, Hashable {
    case list(ListProblem)
    /// A legal act: what comes in later is another count.
    case frozen(Day)
    case noKey
    case keyReadableByOthers(String)
    /// Lists are there, and the key that their people were tagged with is not.
    case keyIsGone
    case otherKey
    /// What was kept of a list's people is not there.
    case peopleAreGone(ItemID)
    case noSuchList([ItemID])
    /// Others changed the same counts again and again; the list is in.
    case countsInMotion
    /// The reference has to be typed again.
    case needsReference(IncidentID)
}

extension Report {
    init(_ problem: PeopleProblem) {
        switch problem {
        case .list(let problem): self.init(problem)
        case .frozen(let day):
            self.init(
                message: "the counts were frozen on \(day.text): no list is taken any more",
                help: "record what changed as a revision: `breachboard count set`")
        case .noKey:
            self.init(
                message: "the key is not 64 hexadecimal digits",
                help: "see what --key-command prints, or restore the key file")
        case .keyReadableByOthers(let path):
            self.init(
                message: "others may read the key of the people lists", place: path,
                help: "take their rights away: chmod 600")
        case .keyIsGone:
            self.init(
                message: "the key of the lists before is not here: nobody can tell who is on them, "
                    + "so this list cannot be counted beside them",
                help: "restore the key file, or name it with --key-command")
        case .otherKey:
            self.init(
                message: "this is another key than that of the lists before",
                help: "restore the key file, or name it with --key-command")
        case .peopleAreGone(let list):
            self.init(
                message: "what was kept of the people of list \(list) is not in the database",
                help: "restore a backup, or copy the log anew")
        case .noSuchList(let lists):
            self.init(
                message: "there is no such list to correct",
                help: lists.isEmpty
                    ? "there are no lists yet"
                    : "there are: \(lists.map(\.text).joined(separator: ", "))")
        case .countsInMotion:
            self.init(
                message: "the list is in, but others keep changing the counts",
                help: "import the same file again: the counts are brought up to date")
        case .needsReference(let id):
            self.init(
                message: "freezing the counts is a legal act and cannot be undone",
                help: "type the reference to go on: --confirm \(id)")
        }
    }

    private init(_ problem: ListProblem) {
        switch problem {
        case .empty:
            self.init(message: "the list has no rows", help: "name a file with a heading and rows")
        case .noPerson:
            self.init(
                message: "no column of the heading tells one person from another",
                help: "columns are known by names such as LastName, FirstName, DOB, SSN, MRN")
        case .damaged(let line):
            self.init(
                message:
                    "the list is damaged around line \(line): its quotation marks do not close",
                help: "have it written again")
        }
    }
}
