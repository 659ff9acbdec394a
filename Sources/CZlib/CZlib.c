#include "CZlib.h"

#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

struct cz_stream {
    z_stream zlib;
};

// 15 bits of window, and a gzip header.
static const int gzip_only = 15 + 16;

struct cz_stream *cz_open(void) {
    struct cz_stream *stream = calloc(1, sizeof *stream);
    if (stream == NULL) return NULL;
    if (inflateInit2(&stream->zlib, gzip_only) != Z_OK) {
        free(stream);
        return NULL;
    }
    return stream;
}

void cz_close(struct cz_stream *stream) {
    if (stream == NULL) return;
    inflateEnd(&stream->zlib);
    free(stream);
}

int cz_reset(struct cz_stream *stream) {
    return inflateReset(&stream->zlib) == Z_OK ? CZ_MORE : CZ_DAMAGED;
}

int cz_inflate(struct cz_stream *stream, const void *input, size_t input_size, void *output,
               size_t output_size, size_t *taken, size_t *made) {
    z_stream *zlib = &stream->zlib;
    uInt in = input_size > UINT_MAX ? UINT_MAX : (uInt)input_size;
    uInt out = output_size > UINT_MAX ? UINT_MAX : (uInt)output_size;
    zlib->next_in = (Bytef *)input;
    zlib->avail_in = in;
    zlib->next_out = output;
    zlib->avail_out = out;
    int result = inflate(zlib, Z_NO_FLUSH);
    *taken = in - zlib->avail_in;
    *made = out - zlib->avail_out;
    zlib->next_in = NULL;
    zlib->next_out = NULL;
    switch (result) {
    case Z_OK:
    case Z_BUF_ERROR:
        return CZ_MORE;
    case Z_STREAM_END:
        return CZ_END;
    case Z_MEM_ERROR:
        return CZ_NO_MEMORY;
    default:
        return CZ_DAMAGED;
    }
}
