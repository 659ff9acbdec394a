#ifndef CZLIB_H
#define CZLIB_H

#include <stddef.h>

// The struct of zlib and its macros, which Swift cannot call, behind plain functions.

/// A gzip stream that is being read.
struct cz_stream;

/// What a step came to.
enum cz_result {
    /// More input is needed, or the output is full.
    CZ_MORE = 0,
    /// A member has ended; input may be left.
    CZ_END = 1,
    /// The bytes are no gzip, or damaged.
    CZ_DAMAGED = 2,
    CZ_NO_MEMORY = 3,
};

/// Null where there is no memory.
struct cz_stream *cz_open(void);
void cz_close(struct cz_stream *stream);

/// Begins the next member.
int cz_reset(struct cz_stream *stream);

/// Reads some input and writes some output; `taken` and `made` say how much of each.
int cz_inflate(struct cz_stream *stream, const void *input, size_t input_size, void *output,
               size_t output_size, size_t *taken, size_t *made);

#endif
