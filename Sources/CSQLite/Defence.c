#include "CSQLite.h"

#include <sqlite3.h>
#include <stddef.h>

int cs_defend(struct sqlite3 *connection) {
    static const struct {
        int option, value;
    } settings[] = {
        {SQLITE_DBCONFIG_DEFENSIVE, 1},      {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
        {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0}, {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
        {SQLITE_DBCONFIG_DQS_DDL, 0},        {SQLITE_DBCONFIG_DQS_DML, 0},
    };
    for (size_t i = 0; i < sizeof settings / sizeof *settings; i++) {
        int result = sqlite3_db_config(connection, settings[i].option, settings[i].value, NULL);
        if (result != SQLITE_OK) return result;
    }
    return SQLITE_OK;
}
