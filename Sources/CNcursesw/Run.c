#define _GNU_SOURCE

#include "CNcursesw.h"

#include <errno.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

/// Programs inherit what is blocked and ignored here, which would leave them deaf to Ctrl-C.
static int spawn(pid_t *child, char *const arguments[]) {
    posix_spawnattr_t attributes;
    posix_spawn_file_actions_t files;
    sigset_t none, all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawn_file_actions_init(&files);
    // Our standard error may be kept in memory while the screen is ours.
    posix_spawn_file_actions_adddup2(&files, STDOUT_FILENO, STDERR_FILENO);
    int error = posix_spawn(child, arguments[0], &files, &attributes, arguments, environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    return error;
}

static int outcome(pid_t child) {
    int status;
    for (;;) {
        if (waitpid(child, &status, WUNTRACED) < 0) {
            if (errno == EINTR) continue;
            return -1;
        }
        // The whole job stops, so that the shell comes back; its `fg` wakes both.
        if (WIFSTOPPED(status)) cn_stop();
        if (WIFEXITED(status)) return WEXITSTATUS(status);
        if (WIFSIGNALED(status)) return 128 + WTERMSIG(status);
    }
}

int cn_run(char *const arguments[]) {
    // Ctrl-\\ reaches the whole job; it is meant for the program in front.
    struct sigaction ignored = {.sa_handler = SIG_IGN}, before;
    sigaction(SIGQUIT, &ignored, &before);
    pid_t child;
    int error = spawn(&child, arguments);
    int result = error == 0 ? outcome(child) : -1;
    sigaction(SIGQUIT, &before, NULL);
    if (error != 0) errno = error;
    return result;
}
