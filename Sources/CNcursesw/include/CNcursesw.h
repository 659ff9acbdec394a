#ifndef CNCURSESW_H
#define CNCURSESW_H

// The wide interface of ncurses stays hidden without this. No _GNU_SOURCE or _XOPEN_SOURCE here: it
// would change what the system headers declare and collide with the other modules that import them.
#define NCURSES_WIDECHAR 1

#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

// term.h defines short names such as `lines` and `columns` as macros; nobody else wants them.
#undef columns
#undef lines

// Global variables and macros that do not import into Swift.

static inline WINDOW *cn_stdscr(void) { return stdscr; }
static inline WINDOW *cn_curscr(void) { return curscr; }
static inline FILE *cn_input(void) { return stdin; }
static inline FILE *cn_output(void) { return stdout; }
static inline int cn_pairs(void) { return COLOR_PAIRS; }

static const attr_t cn_bold = WA_BOLD;
static const attr_t cn_dim = WA_DIM;
static const attr_t cn_italic = WA_ITALIC;
static const attr_t cn_underline = WA_UNDERLINE;
static const attr_t cn_reverse = WA_REVERSE;

/// Makes a cell without setcchar, which costs twice as much. Takes the first CCHARW_MAX scalars.
static inline void cn_cell(
    cchar_t *cell, attr_t attributes, int pair, const uint32_t *scalars, int count) {
    int old_style = pair > 255 ? 255 : pair;
    memset(cell, 0, sizeof *cell);
    cell->attr = attributes | (attr_t)COLOR_PAIR(old_style);
    cell->ext_color = pair;
    for (int i = 0; i < count && i < CCHARW_MAX; i++) cell->chars[i] = (wchar_t)scalars[i];
}

/// Puts cells from the first column of a row on; a wide glyph is one element and takes two columns.
static inline int cn_put_row(int row, const cchar_t *cells, int count) {
    return mvwadd_wchnstr(stdscr, row, 0, cells, count);
}

/// Terminal columns of a scalar as ncurses will count them; -1 for what does not print.
int cn_width(uint32_t scalar);

/// Chooses the character set of the environment; true when it is UTF-8. A locale that is named but
/// not installed counts by its name; where none is named, text is written as UTF-8 but false is
/// returned.
bool cn_choose_character_set(void);

/// True when text beyond ASCII can be written at all.
bool cn_writes_utf8(void);

/// Rows and columns of the terminal on `descriptor`; false when it does not tell.
bool cn_terminal_size(int descriptor, int *row_count, int *column_count);

// Signals, Signals.c.

/// Blocks the signals in the calling thread, and so in all threads that it starts later, and
/// returns a descriptor that becomes readable when one arrives; -1 with errno.
int cn_signal_queue(const int *signals, int count);

/// The next signal that has arrived, or 0.
int cn_next_signal(int descriptor);

/// Ends the process by the signal, as if it had never been caught.
_Noreturn void cn_die(int signal);

/// Stops the whole job as the terminal's suspend character does; returns when it goes on. Returns
/// at once where nobody could continue it.
void cn_stop(void);

// Other programs, Run.c.

/// Runs a program in the foreground with no signal blocked or ignored, and waits for its end; stops
/// with it when it is stopped. `arguments` begins with its path and ends with NULL. Returns the exit
/// code, 128 + the signal that ended it, or -1 with errno when it cannot be started.
int cn_run(char *const arguments[]);

// Restoring the terminal, Restore.c.

/// Remembers the modes of standard input. To be called before newterm; -1 with errno.
int cn_save_modes(void);

/// From here on a crash, a quit or an exit writes `bytes` and restores the modes; standard error,
/// if it is the terminal, is kept in memory until then.
void cn_arm(const char *bytes, size_t length);

/// Gives the modes back that cn_save_modes remembered.
void cn_restore_modes(void);

/// To be called after newterm, whose own handlers it replaces.
void cn_handle_endings(void);

/// Shows or hides the cursor and calls doupdate. SIGTERM, SIGHUP and SIGINT end the process, with
/// the terminal restored, when they arrive while the terminal takes no output; otherwise they stay
/// for the queue.
void cn_update(bool shows_cursor);

/// Writes to the terminal past ncurses, with the same care.
void cn_write(const uint8_t *bytes, size_t length);

/// Throws away output that waits while the terminal takes none, so that restoring does not wait.
void cn_make_room(void);

/// Ends what cn_arm began and shows what standard error got meanwhile.
void cn_disarm(void);

/// Lets Ctrl-\ through as SIGQUIT in the present modes, and no other signal key.
void cn_allow_quit_key(void);

#endif
