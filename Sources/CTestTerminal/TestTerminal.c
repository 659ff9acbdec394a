#define _GNU_SOURCE

#include "CTestTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static int open_terminal(char *name, size_t capacity) {
    int terminal = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (terminal < 0) return -1;
    if (grantpt(terminal) == 0 && unlockpt(terminal) == 0
        && ptsname_r(terminal, name, capacity) == 0)
        return terminal;
    close(terminal);
    return -1;
}

static int spawn_on(
    const char *name, const char *path, char *const arguments[], char *const environment[],
    pid_t *pid) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawn_file_actions_init(&actions);
    // The first terminal that a session leader opens becomes its controlling terminal.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0);
    posix_spawn_file_actions_adddup2(&actions, 0, 1);
    posix_spawn_file_actions_adddup2(&actions, 0, 2);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(
        &attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    int problem = posix_spawnp(pid, path, &actions, &attributes, arguments, environment);
    posix_spawn_file_actions_destroy(&actions);
    posix_spawnattr_destroy(&attributes);
    return problem;
}

int ct_spawn(
    const char *path, char *const arguments[], char *const environment[], int rows, int columns,
    pid_t *pid) {
    char name[64];
    int terminal = open_terminal(name, sizeof name);
    if (terminal < 0) return -1;
    int problem = ct_resize(terminal, rows, columns) == 0
        ? spawn_on(name, path, arguments, environment, pid)
        : errno;
    if (problem == 0) return terminal;
    close(terminal);
    errno = problem;
    return -1;
}

int ct_resize(int terminal, int rows, int columns) {
    struct winsize size = {
        .ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return ioctl(terminal, TIOCSWINSZ, &size);
}

ssize_t ct_read(int terminal, char *bytes, size_t capacity, int milliseconds) {
    struct pollfd wait = {.fd = terminal, .events = POLLIN};
    int ready = poll(&wait, 1, milliseconds);
    if (ready == 0) errno = ETIMEDOUT;
    if (ready <= 0) return -1;
    ssize_t length = read(terminal, bytes, capacity);
    // Linux answers EIO, not end of file, when the last descriptor of the other side is closed.
    return length < 0 && errno == EIO ? 0 : length;
}

int ct_write(int terminal, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t written = write(terminal, bytes, length);
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return -1;
        bytes += written;
        length -= (size_t)written;
    }
    return 0;
}

bool ct_is_cooked(int terminal) {
    struct termios modes;
    if (tcgetattr(terminal, &modes) != 0) return false;
    return (modes.c_lflag & ICANON) && (modes.c_lflag & ECHO) && (modes.c_lflag & ISIG)
        && (modes.c_iflag & ICRNL) && (modes.c_oflag & ONLCR);
}

/// Asks every 2 ms until `pid` has changed as `options` say; false after the time.
static bool changed(pid_t pid, int milliseconds, int options, int *status) {
    struct timespec pause = {.tv_nsec = 2 * 1000 * 1000};
    for (int waited = 0; waited <= milliseconds; waited += 2) {
        if (waitpid(pid, status, options | WNOHANG) == pid) return true;
        nanosleep(&pause, NULL);
    }
    errno = ETIMEDOUT;
    return false;
}

int ct_wait(pid_t pid, int milliseconds) {
    int status;
    if (!changed(pid, milliseconds, 0, &status)) return -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

bool ct_waits_stopped(pid_t pid, int milliseconds) {
    int status;
    return changed(pid, milliseconds, WUNTRACED, &status) && WIFSTOPPED(status);
}

void ct_show_memory(void) { prctl(PR_SET_DUMPABLE, 1, 0, 0, 0); }
