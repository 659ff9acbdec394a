/// One step of the schema. A step that was released is never edited.
struct Migration: Sendable {
    let name: String
    /// `CREATE` statements, as SQLite keeps their text.
    let statements: [String]
}

/// What the tables look like, version by version: after n migrations the version is n.
struct DatabaseSchema: Sendable {
    let migrations: [Migration]

    var version: Int { migrations.count }

    /// `BRCH`.
    static let applicationID = 0x4252_4348

    /// The text of every table, index, view and trigger that a database of that version has, without the tables that
    /// SQLite makes for the full text.
    func texts(at version: Int) -> Set<String> {
        Set(migrations.prefix(version).flatMap(\.statements))
    }

    static let current = DatabaseSchema(migrations: [log, extracts, people, evidence])

    private static let log = Migration(
        name: "log",
        statements: [
            """
            CREATE TABLE meta (
                id INTEGER PRIMARY KEY CHECK (id = 1),
                log TEXT NOT NULL CHECK (length(log) = 32)
            ) STRICT
            """,
            """
            CREATE TABLE change (
                seq INTEGER PRIMARY KEY CHECK (seq > 0),
                incident TEXT NOT NULL CHECK (length(incident) BETWEEN 1 AND 64),
                command TEXT NOT NULL UNIQUE CHECK (length(command) = 32),
                envelope BLOB NOT NULL CHECK (length(envelope) > 0),
                hash BLOB NOT NULL CHECK (length(hash) = 32)
            ) STRICT
            """,
            "CREATE INDEX change_of_incident ON change (incident)",
            """
            CREATE TABLE payload (
                seq INTEGER PRIMARY KEY REFERENCES change (seq),
                salt BLOB NOT NULL CHECK (length(salt) = 32),
                bytes BLOB NOT NULL CHECK (length(bytes) > 0)
            ) STRICT
            """,
            """
            CREATE TABLE incident (
                id TEXT NOT NULL PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
                title TEXT NOT NULL,
                severity TEXT,
                phase TEXT,
                exercise INTEGER NOT NULL CHECK (exercise IN (0, 1)),
                people TEXT,
                checklist_done INTEGER NOT NULL CHECK (checklist_done >= 0),
                checklist_total INTEGER NOT NULL CHECK (checklist_total >= checklist_done),
                discovery TEXT,
                opened_at INTEGER NOT NULL,
                changed_at INTEGER NOT NULL,
                head INTEGER NOT NULL REFERENCES change (seq)
            ) STRICT, WITHOUT ROWID
            """,
        ])

    /// The version from which on extracts are kept.
    static let versionOfExtracts = 2

    /// The version from which on people are kept.
    static let versionOfPeople = 3

    private static let people = Migration(
        name: "people",
        statements: [
            """
            CREATE TABLE people (
                incident TEXT NOT NULL CHECK (length(incident) BETWEEN 1 AND 64),
                list TEXT NOT NULL CHECK (length(list) BETWEEN 1 AND 64),
                part INTEGER NOT NULL CHECK (part >= 0),
                bytes BLOB NOT NULL,
                UNIQUE (incident, list, part)
            ) STRICT
            """
        ])

    /// The version from which on evidence is kept.
    static let versionOfEvidence = 4

    /// Where SQLite keeps the full text, in tables of its own making.
    static let fullTextTables = ["data", "idx", "docsize", "config"].map { "evidence_words_\($0)" }

    /// Events are not bound to their batch by a key that SQLite checks: millions come in at once. The number of the
    /// batch is the upper half of an id.
    private static let evidence = Migration(
        name: "evidence",
        statements: [
            """
            CREATE TABLE evidence_batch (
                number INTEGER PRIMARY KEY CHECK (number > 0),
                incident TEXT NOT NULL CHECK (length(incident) BETWEEN 1 AND 64),
                item TEXT NOT NULL CHECK (length(item) BETWEEN 1 AND 64),
                events INTEGER NOT NULL CHECK (events >= 0),
                full_text INTEGER NOT NULL CHECK (full_text IN (0, 1)),
                UNIQUE (incident, item)
            ) STRICT
            """,
            """
            CREATE TABLE evidence_event (
                id INTEGER PRIMARY KEY,
                time INTEGER,
                line INTEGER NOT NULL,
                layout INTEGER NOT NULL,
                raw BLOB NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE evidence_order (
                batch INTEGER NOT NULL,
                kind INTEGER NOT NULL,
                part INTEGER NOT NULL CHECK (part >= 0),
                bytes BLOB NOT NULL,
                UNIQUE (batch, kind, part)
            ) STRICT
            """,
            """
            CREATE VIRTUAL TABLE evidence_words USING fts5(
                words, content='', columnsize=0, detail=none, tokenize='ascii'
            )
            """,
        ])

    /// A table of its own: the list of incidents is read without it.
    private static let extracts = Migration(
        name: "extracts",
        statements: [
            """
            CREATE TABLE extract (
                incident TEXT NOT NULL PRIMARY KEY CHECK (length(incident) BETWEEN 1 AND 64),
                head INTEGER NOT NULL REFERENCES change (seq),
                bytes BLOB NOT NULL CHECK (length(bytes) > 0)
            ) STRICT, WITHOUT ROWID
            """
        ])
}
