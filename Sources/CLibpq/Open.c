// Set by the package's trait. Without a question to the preprocessor: a header that is missing stops the
// build here, by its name, and is looked for again by the next one.
#ifdef CL_WITH_LIBPQ
#include <postgresql/libpq-fe.h>

#include "CLibpq.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <stdlib.h>

static struct cl_libpq libpq;
static const struct cl_libpq *opened = NULL;
static int has_sslmode = 0;

static void open_library(void) {
    void *library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
    if (library == NULL) return;
#define CL_FIND(name)                                              \
    libpq.name = (__typeof__(name) *)dlsym(library, #name);        \
    if (libpq.name == NULL) return;
    CL_FUNCTIONS(CL_FIND)
#undef CL_FIND
    has_sslmode = getenv("PGSSLMODE") != NULL;
    setenv("PGSSLMODE", "verify-full", 0);
    opened = &libpq;
}

const struct cl_libpq *cl_open(void) {
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, open_library);
    return opened;
}

int cl_environment_has_sslmode(void) { return has_sslmode; }

#endif
