#ifndef CPROCESS_H
#define CPROCESS_H

#include <stdbool.h>

// prctl takes a varying number of arguments, so Swift cannot call it.

/// Closes the memory of this process to other processes of the same user, and to images of it.
void cp_hide_memory(void);

/// Whether that has been done.
bool cp_hides_memory(void);

/// From now on a signal that is to end the program (INT, TERM, HUP) is noted, and the work under way ends it in order.
void cp_catch_interrupts(void);

/// The number of the last one that came, or 0.
int cp_caught(void);

/// Ends the process by that signal, so that a shell sees why.
void cp_die_of(int number);

#endif
