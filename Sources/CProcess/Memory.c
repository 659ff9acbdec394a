#include "CProcess.h"

#include <sys/prctl.h>

void cp_hide_memory(void) { prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

bool cp_hides_memory(void) { return prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0; }
