#ifndef CLIBPQ_H
#define CLIBPQ_H

// Empty where the header is not installed: the build without PostgreSQL compiles this target, too.
#if __has_include(<postgresql/libpq-fe.h>)
#include <postgresql/libpq-fe.h>

/// The functions of libpq that are used, each with the type that its header gives it.
///
/// libpq is not linked but opened when a server is first named: a host without it still starts the
/// program on a file, and the start costs nothing. libpq.a is no way out, since it needs the shared
/// libraries of TLS and Kerberos all the same.
#define CL_FUNCTIONS(each)        \
    each(PQbackendPID)            \
    each(PQclear)                 \
    each(PQcmdStatus)             \
    each(PQconnectdbParams)       \
    each(PQconninfoFree)          \
    each(PQconninfoParse)         \
    each(PQconsumeInput)          \
    each(PQerrorMessage)          \
    each(PQexec)                  \
    each(PQexecParams)            \
    each(PQfinish)                \
    each(PQfreemem)               \
    each(PQgetisnull)             \
    each(PQgetlength)             \
    each(PQgetvalue)              \
    each(PQnotifies)              \
    each(PQntuples)               \
    each(PQresultErrorField)      \
    each(PQresultErrorMessage)    \
    each(PQresultStatus)          \
    each(PQsetNoticeProcessor)    \
    each(PQsocket)                \
    each(PQstatus)

struct cl_libpq {
#define CL_MEMBER(name) __typeof__(name) *name;
    CL_FUNCTIONS(CL_MEMBER)
#undef CL_MEMBER
};

/// libpq, opened at the first call; NULL where the host has none. From any thread.
///
/// TLS with the certificate checked becomes the default of this process, in the place where both a
/// connection string and a service file override it.
const struct cl_libpq *cl_open(void);

/// Whether the user's own environment says how TLS is to be used. After `cl_open`.
int cl_environment_has_sslmode(void);

static const int cl_state_field = PG_DIAG_SQLSTATE;
static const int cl_message_field = PG_DIAG_MESSAGE_PRIMARY;

#endif
#endif
