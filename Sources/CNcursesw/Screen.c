#define _GNU_SOURCE

#include "CNcursesw.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <wchar.h>

int cn_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool cn_writes_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

/// The locale that the environment names for characters, by the precedence of POSIX; NULL for none.
static const char *named_locale(void) {
    const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && *value != '\0') return value;
    }
    return NULL;
}

bool cn_choose_character_set(void) {
    const char *name = named_locale();
    if (name != NULL && setlocale(LC_CTYPE, "") != NULL) return cn_writes_utf8();
    setlocale(LC_CTYPE, "C.UTF-8");
    return name != NULL && (strcasestr(name, "utf-8") != NULL || strcasestr(name, "utf8") != NULL);
}

bool cn_terminal_size(int descriptor, int *row_count, int *column_count) {
    struct winsize size;
    if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return false;
    *row_count = size.ws_row;
    *column_count = size.ws_col;
    return true;
}
