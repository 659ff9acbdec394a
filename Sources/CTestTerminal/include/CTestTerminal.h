#ifndef CTESTTERMINAL_H
#define CTESTTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

// A program on a pseudo-terminal, for tests. Functions that fail return -1 with errno.

/// Starts `path` as the leader of a new session whose terminal is a new pseudo-terminal of that
/// size.
///
/// Its signal mask is empty and its signals have their default actions, whatever the thread that
/// starts it has blocked. Returns the descriptor of the controlling side and sets `pid`.
int ct_spawn(
    const char *path, char *const arguments[], char *const environment[], int rows, int columns,
    pid_t *pid);

/// Gives the terminal a new size; the program gets SIGWINCH.
int ct_resize(int terminal, int rows, int columns);

/// Reads what the program has written, waiting up to `milliseconds` for the first byte.
///
/// Returns the number of bytes, 0 when the program's side is closed, -1 with ETIMEDOUT when nothing
/// came.
ssize_t ct_read(int terminal, char *bytes, size_t capacity, int milliseconds);

/// Types the bytes.
int ct_write(int terminal, const char *bytes, size_t length);

/// True when the terminal echoes and edits lines, as a shell expects it.
bool ct_is_cooked(int terminal);

/// Waits up to `milliseconds` for the program to end. Returns its exit code, 128 + the signal that
/// ended it, or -1 with ETIMEDOUT while it still runs.
int ct_wait(pid_t pid, int milliseconds);

/// Waits up to `milliseconds` for the program to be stopped by job control.
bool ct_waits_stopped(pid_t pid, int milliseconds);

/// Lets other programs of the user, and a crash, have the memory of this process again.
void ct_show_memory(void);

#endif
