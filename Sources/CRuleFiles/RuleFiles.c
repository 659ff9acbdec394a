// Embedding is of C23, and clang offers it in every C.
#pragma clang diagnostic ignored "-Wc23-extensions"

#include "RuleFiles.h"

#include <string.h>

struct rule_file {
    const char *name;
    // Ends in a zero, which is not of the file.
    const char *text;
};

// By name; a file that is not here is not in the program.
static const struct rule_file files[] = {
    {"AE", (const char[]) {
#embed "../NotificationRules/Rules/AE.yaml" suffix(, 0)
    }},
    {"AE-AZ", (const char[]) {
#embed "../NotificationRules/Rules/AE-AZ.yaml" suffix(, 0)
    }},
    {"AE-DU", (const char[]) {
#embed "../NotificationRules/Rules/AE-DU.yaml" suffix(, 0)
    }},
    {"AU", (const char[]) {
#embed "../NotificationRules/Rules/AU.yaml" suffix(, 0)
    }},
    {"BH", (const char[]) {
#embed "../NotificationRules/Rules/BH.yaml" suffix(, 0)
    }},
    {"BR", (const char[]) {
#embed "../NotificationRules/Rules/BR.yaml" suffix(, 0)
    }},
    {"CA", (const char[]) {
#embed "../NotificationRules/Rules/CA.yaml" suffix(, 0)
    }},
    {"CA-AB", (const char[]) {
#embed "../NotificationRules/Rules/CA-AB.yaml" suffix(, 0)
    }},
    {"CA-ON", (const char[]) {
#embed "../NotificationRules/Rules/CA-ON.yaml" suffix(, 0)
    }},
    {"CA-QC", (const char[]) {
#embed "../NotificationRules/Rules/CA-QC.yaml" suffix(, 0)
    }},
    {"CH", (const char[]) {
#embed "../NotificationRules/Rules/CH.yaml" suffix(, 0)
    }},
    {"CL", (const char[]) {
#embed "../NotificationRules/Rules/CL.yaml" suffix(, 0)
    }},
    {"CN", (const char[]) {
#embed "../NotificationRules/Rules/CN.yaml" suffix(, 0)
    }},
    {"CO", (const char[]) {
#embed "../NotificationRules/Rules/CO.yaml" suffix(, 0)
    }},
    {"EC", (const char[]) {
#embed "../NotificationRules/Rules/EC.yaml" suffix(, 0)
    }},
    {"EG", (const char[]) {
#embed "../NotificationRules/Rules/EG.yaml" suffix(, 0)
    }},
    {"EU", (const char[]) {
#embed "../NotificationRules/Rules/EU.yaml" suffix(, 0)
    }},
    {"GB", (const char[]) {
#embed "../NotificationRules/Rules/GB.yaml" suffix(, 0)
    }},
    {"HK", (const char[]) {
#embed "../NotificationRules/Rules/HK.yaml" suffix(, 0)
    }},
    {"ID", (const char[]) {
#embed "../NotificationRules/Rules/ID.yaml" suffix(, 0)
    }},
    {"IL", (const char[]) {
#embed "../NotificationRules/Rules/IL.yaml" suffix(, 0)
    }},
    {"IN", (const char[]) {
#embed "../NotificationRules/Rules/IN.yaml" suffix(, 0)
    }},
    {"JO", (const char[]) {
#embed "../NotificationRules/Rules/JO.yaml" suffix(, 0)
    }},
    {"JP", (const char[]) {
#embed "../NotificationRules/Rules/JP.yaml" suffix(, 0)
    }},
    {"KE", (const char[]) {
#embed "../NotificationRules/Rules/KE.yaml" suffix(, 0)
    }},
    {"KR", (const char[]) {
#embed "../NotificationRules/Rules/KR.yaml" suffix(, 0)
    }},
    {"KZ", (const char[]) {
#embed "../NotificationRules/Rules/KZ.yaml" suffix(, 0)
    }},
    {"MX", (const char[]) {
#embed "../NotificationRules/Rules/MX.yaml" suffix(, 0)
    }},
    {"MY", (const char[]) {
#embed "../NotificationRules/Rules/MY.yaml" suffix(, 0)
    }},
    {"NG", (const char[]) {
#embed "../NotificationRules/Rules/NG.yaml" suffix(, 0)
    }},
    {"NZ", (const char[]) {
#embed "../NotificationRules/Rules/NZ.yaml" suffix(, 0)
    }},
    {"OM", (const char[]) {
#embed "../NotificationRules/Rules/OM.yaml" suffix(, 0)
    }},
    {"PE", (const char[]) {
#embed "../NotificationRules/Rules/PE.yaml" suffix(, 0)
    }},
    {"PH", (const char[]) {
#embed "../NotificationRules/Rules/PH.yaml" suffix(, 0)
    }},
    {"QA", (const char[]) {
#embed "../NotificationRules/Rules/QA.yaml" suffix(, 0)
    }},
    {"RS", (const char[]) {
#embed "../NotificationRules/Rules/RS.yaml" suffix(, 0)
    }},
    {"RU", (const char[]) {
#embed "../NotificationRules/Rules/RU.yaml" suffix(, 0)
    }},
    {"SA", (const char[]) {
#embed "../NotificationRules/Rules/SA.yaml" suffix(, 0)
    }},
    {"SG", (const char[]) {
#embed "../NotificationRules/Rules/SG.yaml" suffix(, 0)
    }},
    {"TH", (const char[]) {
#embed "../NotificationRules/Rules/TH.yaml" suffix(, 0)
    }},
    {"TR", (const char[]) {
#embed "../NotificationRules/Rules/TR.yaml" suffix(, 0)
    }},
    {"TW", (const char[]) {
#embed "../NotificationRules/Rules/TW.yaml" suffix(, 0)
    }},
    {"US", (const char[]) {
#embed "../NotificationRules/Rules/US.yaml" suffix(, 0)
    }},
    {"US-AK", (const char[]) {
#embed "../NotificationRules/Rules/US-AK.yaml" suffix(, 0)
    }},
    {"US-AL", (const char[]) {
#embed "../NotificationRules/Rules/US-AL.yaml" suffix(, 0)
    }},
    {"US-AR", (const char[]) {
#embed "../NotificationRules/Rules/US-AR.yaml" suffix(, 0)
    }},
    {"US-AZ", (const char[]) {
#embed "../NotificationRules/Rules/US-AZ.yaml" suffix(, 0)
    }},
    {"US-CA", (const char[]) {
#embed "../NotificationRules/Rules/US-CA.yaml" suffix(, 0)
    }},
    {"US-CO", (const char[]) {
#embed "../NotificationRules/Rules/US-CO.yaml" suffix(, 0)
    }},
    {"US-CT", (const char[]) {
#embed "../NotificationRules/Rules/US-CT.yaml" suffix(, 0)
    }},
    {"US-DC", (const char[]) {
#embed "../NotificationRules/Rules/US-DC.yaml" suffix(, 0)
    }},
    {"US-DE", (const char[]) {
#embed "../NotificationRules/Rules/US-DE.yaml" suffix(, 0)
    }},
    {"US-FL", (const char[]) {
#embed "../NotificationRules/Rules/US-FL.yaml" suffix(, 0)
    }},
    {"US-GA", (const char[]) {
#embed "../NotificationRules/Rules/US-GA.yaml" suffix(, 0)
    }},
    {"US-GU", (const char[]) {
#embed "../NotificationRules/Rules/US-GU.yaml" suffix(, 0)
    }},
    {"US-HI", (const char[]) {
#embed "../NotificationRules/Rules/US-HI.yaml" suffix(, 0)
    }},
    {"US-IA", (const char[]) {
#embed "../NotificationRules/Rules/US-IA.yaml" suffix(, 0)
    }},
    {"US-ID", (const char[]) {
#embed "../NotificationRules/Rules/US-ID.yaml" suffix(, 0)
    }},
    {"US-IL", (const char[]) {
#embed "../NotificationRules/Rules/US-IL.yaml" suffix(, 0)
    }},
    {"US-IN", (const char[]) {
#embed "../NotificationRules/Rules/US-IN.yaml" suffix(, 0)
    }},
    {"US-KS", (const char[]) {
#embed "../NotificationRules/Rules/US-KS.yaml" suffix(, 0)
    }},
    {"US-KY", (const char[]) {
#embed "../NotificationRules/Rules/US-KY.yaml" suffix(, 0)
    }},
    {"US-LA", (const char[]) {
#embed "../NotificationRules/Rules/US-LA.yaml" suffix(, 0)
    }},
    {"US-MA", (const char[]) {
#embed "../NotificationRules/Rules/US-MA.yaml" suffix(, 0)
    }},
    {"US-MD", (const char[]) {
#embed "../NotificationRules/Rules/US-MD.yaml" suffix(, 0)
    }},
    {"US-ME", (const char[]) {
#embed "../NotificationRules/Rules/US-ME.yaml" suffix(, 0)
    }},
    {"US-MI", (const char[]) {
#embed "../NotificationRules/Rules/US-MI.yaml" suffix(, 0)
    }},
    {"US-MN", (const char[]) {
#embed "../NotificationRules/Rules/US-MN.yaml" suffix(, 0)
    }},
    {"US-MO", (const char[]) {
#embed "../NotificationRules/Rules/US-MO.yaml" suffix(, 0)
    }},
    {"US-MS", (const char[]) {
#embed "../NotificationRules/Rules/US-MS.yaml" suffix(, 0)
    }},
    {"US-MT", (const char[]) {
#embed "../NotificationRules/Rules/US-MT.yaml" suffix(, 0)
    }},
    {"US-NC", (const char[]) {
#embed "../NotificationRules/Rules/US-NC.yaml" suffix(, 0)
    }},
    {"US-ND", (const char[]) {
#embed "../NotificationRules/Rules/US-ND.yaml" suffix(, 0)
    }},
    {"US-NE", (const char[]) {
#embed "../NotificationRules/Rules/US-NE.yaml" suffix(, 0)
    }},
    {"US-NH", (const char[]) {
#embed "../NotificationRules/Rules/US-NH.yaml" suffix(, 0)
    }},
    {"US-NJ", (const char[]) {
#embed "../NotificationRules/Rules/US-NJ.yaml" suffix(, 0)
    }},
    {"US-NM", (const char[]) {
#embed "../NotificationRules/Rules/US-NM.yaml" suffix(, 0)
    }},
    {"US-NV", (const char[]) {
#embed "../NotificationRules/Rules/US-NV.yaml" suffix(, 0)
    }},
    {"US-NY", (const char[]) {
#embed "../NotificationRules/Rules/US-NY.yaml" suffix(, 0)
    }},
    {"US-OH", (const char[]) {
#embed "../NotificationRules/Rules/US-OH.yaml" suffix(, 0)
    }},
    {"US-OK", (const char[]) {
#embed "../NotificationRules/Rules/US-OK.yaml" suffix(, 0)
    }},
    {"US-OR", (const char[]) {
#embed "../NotificationRules/Rules/US-OR.yaml" suffix(, 0)
    }},
    {"US-PA", (const char[]) {
#embed "../NotificationRules/Rules/US-PA.yaml" suffix(, 0)
    }},
    {"US-PR", (const char[]) {
#embed "../NotificationRules/Rules/US-PR.yaml" suffix(, 0)
    }},
    {"US-RI", (const char[]) {
#embed "../NotificationRules/Rules/US-RI.yaml" suffix(, 0)
    }},
    {"US-SC", (const char[]) {
#embed "../NotificationRules/Rules/US-SC.yaml" suffix(, 0)
    }},
    {"US-SD", (const char[]) {
#embed "../NotificationRules/Rules/US-SD.yaml" suffix(, 0)
    }},
    {"US-TN", (const char[]) {
#embed "../NotificationRules/Rules/US-TN.yaml" suffix(, 0)
    }},
    {"US-TX", (const char[]) {
#embed "../NotificationRules/Rules/US-TX.yaml" suffix(, 0)
    }},
    {"US-UT", (const char[]) {
#embed "../NotificationRules/Rules/US-UT.yaml" suffix(, 0)
    }},
    {"US-VA", (const char[]) {
#embed "../NotificationRules/Rules/US-VA.yaml" suffix(, 0)
    }},
    {"US-VI", (const char[]) {
#embed "../NotificationRules/Rules/US-VI.yaml" suffix(, 0)
    }},
    {"US-VT", (const char[]) {
#embed "../NotificationRules/Rules/US-VT.yaml" suffix(, 0)
    }},
    {"US-WA", (const char[]) {
#embed "../NotificationRules/Rules/US-WA.yaml" suffix(, 0)
    }},
    {"US-WI", (const char[]) {
#embed "../NotificationRules/Rules/US-WI.yaml" suffix(, 0)
    }},
    {"US-WV", (const char[]) {
#embed "../NotificationRules/Rules/US-WV.yaml" suffix(, 0)
    }},
    {"US-WY", (const char[]) {
#embed "../NotificationRules/Rules/US-WY.yaml" suffix(, 0)
    }},
    {"UY", (const char[]) {
#embed "../NotificationRules/Rules/UY.yaml" suffix(, 0)
    }},
    {"VN", (const char[]) {
#embed "../NotificationRules/Rules/VN.yaml" suffix(, 0)
    }},
    {"XX", (const char[]) {
#embed "../NotificationRules/Rules/XX.yaml" suffix(, 0)
    }},
    {"ZA", (const char[]) {
#embed "../NotificationRules/Rules/ZA.yaml" suffix(, 0)
    }},
    {"calendars", (const char[]) {
#embed "../NotificationRules/Rules/calendars.yaml" suffix(, 0)
    }},
    {"vocabulary", (const char[]) {
#embed "../NotificationRules/Rules/vocabulary.yaml" suffix(, 0)
    }},
};

int rule_file_count(void) { return sizeof files / sizeof files[0]; }

const char *rule_file_name(int index) { return files[index].name; }

int rule_file_named(const char *name) {
    int low = 0, high = rule_file_count();
    while (low < high) {
        int middle = (low + high) / 2;
        int order = strcmp(files[middle].name, name);
        if (order == 0) return middle;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return -1;
}

const char *rule_file_text(int index, long *length) {
    *length = (long)strlen(files[index].text);
    return files[index].text;
}

long rule_line_end(const char *text, long start, long length) {
    const char *end = memchr(text + start, '\n', (size_t)(length - start));
    return end ? end - text : length;
}
