#define _GNU_SOURCE

#include "CNcursesw.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <termios.h>
#include <ucontext.h>
#include <unistd.h>

// Everything that a signal handler needs stands ready here: it can only read memory, write and
// tcsetattr.

enum { restore_capacity = 1024, tail_capacity = 4096, stack_size = 64 * 1024 };

static const int crash_signals[] = {
    SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT, SIGQUIT,
};
enum { crash_count = sizeof crash_signals / sizeof *crash_signals };

static struct sigaction old_actions[crash_count];
static struct termios saved_modes;
static bool has_modes = false;
static char restore_bytes[restore_capacity];
static size_t restore_length = 0;
static char tail[tail_capacity];
static volatile sig_atomic_t armed = 0;
static pid_t owner = 0;
static int real_errors = -1;
static int kept_errors = -1;
static char handler_stack[stack_size];

// While ncurses makes a frame, standard output is a piece of memory; this one stays the terminal.
static int screen = STDOUT_FILENO;
static int frame = -1;

static bool takes_output(void) {
    struct pollfd wait = {.fd = screen, .events = POLLOUT};
    return poll(&wait, 1, 0) > 0;
}

void cn_make_room(void) {
    if (!takes_output()) tcflush(screen, TCOFLUSH);
}

static void write_all(int descriptor, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        length -= (size_t)written;
    }
}

int cn_save_modes(void) {
    if (tcgetattr(STDIN_FILENO, &saved_modes) != 0) return -1;
    has_modes = true;
    return 0;
}

void cn_restore_modes(void) {
    // TCSANOW: draining would wait for ever on a terminal that takes no output.
    if (has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
}

void cn_allow_quit_key(void) {
    struct termios modes;
    if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
    modes.c_lflag |= ISIG;
    modes.c_cc[VINTR] = _POSIX_VDISABLE;
    modes.c_cc[VSUSP] = _POSIX_VDISABLE;
    tcsetattr(STDIN_FILENO, TCSANOW, &modes);
}

// Standard error.

static void keep_errors(void) {
    if (!isatty(STDERR_FILENO)) return;
    int memory = memfd_create("errors", MFD_CLOEXEC);
    int copy = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    if (memory < 0 || copy < 0 || dup2(memory, STDERR_FILENO) < 0) {
        if (memory >= 0) close(memory);
        if (copy >= 0) close(copy);
        return;
    }
    kept_errors = memory;
    real_errors = copy;
}

/// Replaces everything that could move the cursor or start an escape sequence.
static void make_harmless(char *bytes, size_t length) {
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        bool c1 = byte == 0xC2 && i + 1 < length && (unsigned char)bytes[i + 1] < 0xA0;
        if ((byte < 0x20 && byte != '\n') || byte == 0x7F) bytes[i] = '?';
        if (c1) bytes[i] = bytes[i + 1] = '?';
    }
}

/// Gives standard error back and shows the end of what it got.
static void show_errors(void) {
    if (real_errors < 0) return;
    dup2(real_errors, STDERR_FILENO);
    off_t end = lseek(kept_errors, 0, SEEK_END);
    off_t start = end > tail_capacity ? end - tail_capacity : 0;
    ssize_t length = end > 0 ? pread(kept_errors, tail, tail_capacity, start) : 0;
    if (length > 0) {
        make_harmless(tail, (size_t)length);
        write_all(STDERR_FILENO, tail, (size_t)length);
    }
    close(kept_errors);
    close(real_errors);
    kept_errors = real_errors = -1;
}

// Crashes and exits.

static void restore(void) {
    if (!armed || getpid() != owner) return;
    armed = 0;
    cn_make_room();
    write_all(screen, restore_bytes, restore_length);
    cn_restore_modes();
    show_errors();
}

/// True when returning from the handler runs into the same fault again.
static bool comes_again(int signal, const siginfo_t *info) {
    bool is_fault =
        signal == SIGSEGV || signal == SIGBUS || signal == SIGFPE || signal == SIGILL;
    return is_fault && info->si_code > 0;
}

static void crashed(int signal, siginfo_t *info, void *context) {
    (void)context;
    restore();
    for (int i = 0; i < crash_count; i++)
        if (crash_signals[i] == signal) sigaction(signal, &old_actions[i], NULL);
    // A raised signal waits until the handler has returned, then meets the old action.
    if (!comes_again(signal, info)) raise(signal);
}

static void install_handlers(void) {
    stack_t present, own = {.ss_sp = handler_stack, .ss_size = stack_size};
    if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE))
        sigaltstack(&own, NULL);
    struct sigaction action = {.sa_sigaction = crashed, .sa_flags = SA_SIGINFO | SA_ONSTACK};
    sigfillset(&action.sa_mask);
    for (int i = 0; i < crash_count; i++) {
        sigaction(crash_signals[i], &action, &old_actions[i]);
        if (old_actions[i].sa_handler == SIG_IGN)
            sigaction(crash_signals[i], &old_actions[i], NULL);
    }
}

static void remove_handlers(void) {
    for (int i = 0; i < crash_count; i++) {
        struct sigaction present;
        sigaction(crash_signals[i], NULL, &present);
        if (present.sa_sigaction == crashed) sigaction(crash_signals[i], &old_actions[i], NULL);
    }
}

void cn_arm(const char *bytes, size_t length) {
    static bool at_exit = false;
    if (armed) return;
    restore_length = length < restore_capacity ? length : restore_capacity;
    memcpy(restore_bytes, bytes, restore_length);
    owner = getpid();
    keep_errors();
    armed = 1;
    install_handlers();
    if (!at_exit) at_exit = atexit(restore) == 0;
}

void cn_disarm(void) {
    if (!armed || getpid() != owner) return;
    armed = 0;
    remove_handlers();
    show_errors();
}

// Endings while the terminal takes no output.

static const int endings[] = {SIGTERM, SIGHUP, SIGINT};
enum { ending_count = sizeof endings / sizeof *endings };

static void asked_to_end(int signal, siginfo_t *info, void *context) {
    (void)info;
    if (takes_output()) {
        // Not stuck: blocked again, it waits for the queue.
        sigaddset(&((ucontext_t *)context)->uc_sigmask, signal);
    } else {
        struct sigaction fallback = {.sa_handler = SIG_DFL};
        restore();
        sigaction(signal, &fallback, NULL);
    }
    raise(signal);
}

void cn_handle_endings(void) {
    struct sigaction action = {.sa_sigaction = asked_to_end, .sa_flags = SA_SIGINFO | SA_RESTART};
    sigfillset(&action.sa_mask);
    for (int i = 0; i < ending_count; i++) {
        struct sigaction present;
        sigaction(endings[i], NULL, &present);
        if (present.sa_handler != SIG_IGN) sigaction(endings[i], &action, NULL);
    }
}

static void let_endings_through(sigset_t *before) {
    sigset_t set;
    sigemptyset(&set);
    for (int i = 0; i < ending_count; i++) sigaddset(&set, endings[i]);
    pthread_sigmask(SIG_UNBLOCK, &set, before);
}

/// Gives standard output to a piece of memory; false where there is none to be had.
static bool begin_frame(void) {
    if (frame < 0) {
        int copy = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
        if (copy < 0) return false;
        frame = memfd_create("frame", MFD_CLOEXEC);
        if (frame < 0) {
            close(copy);
            return false;
        }
        screen = copy;
    }
    return dup2(frame, STDOUT_FILENO) >= 0;
}

/// Gives standard output back and sends what ncurses has made.
static void end_frame(void) {
    static char bytes[64 * 1024];
    dup2(screen, STDOUT_FILENO);
    off_t end = lseek(frame, 0, SEEK_CUR);
    for (off_t start = 0; start < end;) {
        size_t left = (size_t)(end - start);
        ssize_t length = pread(frame, bytes, left < sizeof bytes ? left : sizeof bytes, start);
        if (length <= 0) break;
        write_all(screen, bytes, (size_t)length);
        start += length;
    }
    // The next frame writes over this one; only one of unusual size gives its memory back.
    lseek(frame, 0, SEEK_SET);
    if (end > (off_t)sizeof bytes) (void)!ftruncate(frame, 0);
}

void cn_update(bool shows_cursor) {
    sigset_t before;
    let_endings_through(&before);
    // ncurses sends a piece at every jump of the cursor; a frame is to arrive in one.
    bool gathers = begin_frame();
    curs_set(shows_cursor ? 1 : 0);
    doupdate();
    if (gathers) end_frame();
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void cn_write(const uint8_t *bytes, size_t length) {
    sigset_t before;
    let_endings_through(&before);
    write_all(screen, (const char *)bytes, length);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}
