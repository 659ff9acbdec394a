#define _POSIX_C_SOURCE 200809L
#include "CProcess.h"

#include <signal.h>
#include <stddef.h>

static volatile sig_atomic_t caught;

static void note(int number) { caught = number; }

void cp_catch_interrupts(void) {
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction action = {.sa_handler = note}, old;
        sigemptyset(&action.sa_mask);
        // Who started the program may have said that it goes on (nohup).
        if (sigaction(numbers[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN)
            sigaction(numbers[i], &action, NULL);
    }
}

int cp_caught(void) { return caught; }

void cp_die_of(int number) {
    signal(number, SIG_DFL);
    raise(number);
}
