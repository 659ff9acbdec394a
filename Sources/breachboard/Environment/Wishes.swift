import IncidentModel

/// What a command line can ask for whatever its command: the values of `GlobalOptions`.
struct Wishes: Hashable {
    var db: String?
    var actor: String?
    var json = false
    var plain = false
    var now: String?
    var theme: String?
    var color = ColourChoice.auto
    var readOnly = false
    var acceptHead = false
    var noMouse = false
}

/// How many colours the board may use.
enum ColourChoice: String, CaseIterable {
    /// What the terminal and `NO_COLOR` say.
    case auto
    case never
    case sixteen = "16"
    case indexed = "256"
    case direct = "true"
}

extension Wishes {
    func clock() throws(Problem) -> Clock {
        guard let now else { return .system }
        do throws(MomentError) {
            return .fixed(try Instant(rfc3339: now))
        } catch {
            throw .badOption("--now", .notAMoment(error), column: error.column)
        }
    }

    /// Who acts: as asked for, or else by the login at the server or on this machine.
    func actingAs(loggedInAs user: String? = nil) throws(Problem) -> Actor {
        let name = actor ?? user ?? Surroundings.loginName
        guard let actor = Actor(name), name.looksLikeAName else { throw .badActor }
        return actor
    }

    /// Whether the board is to be opened rather than printed.
    var opensBoard: Bool { Surroundings.hasTerminal && !plain && !json }

    /// Whether nobody named a database, so that it is the one in the user's own folder.
    var usesDefaultDatabase: Bool { db == nil && Surroundings.variable("BREACHBOARD_DB") == nil }

    /// The file of the database, or the connection string of its server.
    func databasePath() throws(Problem) -> String {
        let path = db ?? Surroundings.variable("BREACHBOARD_DB") ?? Surroundings.databasePath
        guard !path.isEmpty else { throw .badOption("--db", .missing, column: nil) }
        return path
    }
}

extension String {
    /// Whether nothing in it is invisible, and nothing at its ends: two names that look alike are one name.
    fileprivate var looksLikeAName: Bool {
        guard first?.isWhitespace == false, last?.isWhitespace == false else { return false }
        return unicodeScalars.allSatisfy { scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
                .paragraphSeparator:
                false
            case .spaceSeparator: scalar == " "
            default: scalar != "\u{FFFD}" && !scalar.properties.isDefaultIgnorableCodePoint
            }
        }
    }
}
