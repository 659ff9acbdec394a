#pragma once

// The files of Sources/NotificationRules/Rules as they were when the program was built.

/// How many there are.
int rule_file_count(void);

/// The name of a file without `.yaml`; sorted by it. The index is 0..<rule_file_count().
const char *_Nonnull rule_file_name(int index);

/// The index of the file of that name; -1 where there is none.
int rule_file_named(const char *_Nonnull name);

/// The bytes of a file, UTF-8, and how many; they live as long as the program.
const char *_Nonnull rule_file_text(int index, long *_Nonnull length);

/// The index of the next line end at or behind `start`; `length` where there is none.
long rule_line_end(const char *_Nonnull text, long start, long length);
