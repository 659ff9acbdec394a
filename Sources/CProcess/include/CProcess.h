#ifndef CPROCESS_H
#define CPROCESS_H

#include <stdbool.h>

// prctl takes a varying number of arguments, so Swift cannot call it.

/// Closes the memory of this process to other processes of the same user, and to images of it.
void cp_hide_memory(void);

/// Whether that has been done.
bool cp_hides_memory(void);

#endif
