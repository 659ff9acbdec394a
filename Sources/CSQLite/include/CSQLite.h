#ifndef CSQLITE_H
#define CSQLITE_H

// sqlite3_db_config takes a varying number of arguments, so Swift cannot call it. The header of
// SQLite is not included here: its module is another one's.
struct sqlite3;

/// Lets no SQL damage the file or call what a file brings along: defensive mode on; triggers, views
/// and texts in double quotes off. Returns SQLite's first error, or 0.
int cs_defend(struct sqlite3 *connection);

#endif
