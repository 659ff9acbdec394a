#ifndef CSQLITE_H
#define CSQLITE_H

// sqlite3_db_config takes a varying number of arguments, so Swift cannot call it. The header of
// SQLite is not included here: its module is another one's.
struct sqlite3;

/// Lets no SQL damage the file or call what a file brings along: defensive mode on; triggers, views
/// and texts in double quotes off. Returns SQLite's first error, or 0.
int cs_defend(struct sqlite3 *connection);

/// Renames a file unless the new name is taken, in one step. Returns 0, or -1 and sets errno: EINVAL on a
/// file system that cannot do it. (The module of the C library that Swift sees leaves GNU calls out.)
int cs_rename_new(const char *from, const char *to);

#endif
