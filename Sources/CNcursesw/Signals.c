#define _GNU_SOURCE

#include "CNcursesw.h"

#include <signal.h>
#include <sys/signalfd.h>
#include <unistd.h>

int cn_signal_queue(const int *signals, int count) {
    sigset_t set;
    sigemptyset(&set);
    for (int i = 0; i < count; i++) sigaddset(&set, signals[i]);
    if (pthread_sigmask(SIG_BLOCK, &set, NULL) != 0) return -1;
    return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

int cn_next_signal(int descriptor) {
    struct signalfd_siginfo info;
    ssize_t length = read(descriptor, &info, sizeof info);
    return length == sizeof info ? (int)info.ssi_signo : 0;
}

_Noreturn void cn_die(int signal) {
    struct sigaction fallback = {.sa_handler = SIG_DFL};
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    sigaction(signal, &fallback, NULL);
    raise(signal);
    pthread_sigmask(SIG_UNBLOCK, &set, NULL);
    _exit(128 + signal);  // Only for signals that do not end a process.
}

void cn_stop(void) {
    // SIGTSTP and not SIGSTOP: the kernel drops it for a job that no shell could continue.
    struct sigaction fallback = {.sa_handler = SIG_DFL}, before_action;
    sigset_t set, before;
    sigemptyset(&set);
    sigaddset(&set, SIGTSTP);
    sigaction(SIGTSTP, &fallback, &before_action);
    kill(0, SIGTSTP);
    pthread_sigmask(SIG_UNBLOCK, &set, &before);  // Stops here.
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    sigaction(SIGTSTP, &before_action, NULL);
}
