// Telephone numbers by libphonenumber, in plain C: Swift cannot see its C++ classes.
#ifndef CLIENTELE_PHONE_H
#define CLIENTELE_PHONE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What was read out of one number as people write it.
typedef struct {
  /// "+79161234567"; empty when the text is no number.
  char e164[32];
  /// The extension's digits, or empty.
  char extension[16];
  /// Country of the number by its ranges ("RU", "UA", "KZ"), or empty.
  char region[4];
  /// 1 when the number lies within its country's ranges.
  int32_t valid;
  /// i18n::phonenumbers::PhoneNumberUtil::PhoneNumberType: 0 fixed line, 1 mobile, 2 either, 3 toll free ... 11 unknown.
  int32_t type;
} clientele_phone;

/// Reads `length` bytes of UTF-8 as one number, national numbers as of `region` ("RU"). 1 when it could be read at all, else 0.
int32_t clientele_phone_parse(const char *text, size_t length, const char *region, clientele_phone *out);

/// 1 when a number, its country's code apart and no zero in front, lies within its country's ranges.
int32_t clientele_phone_is_valid(int32_t country, uint64_t number);

/// Writes the number into `out` as people of other countries read it ("+7 916 123-45-67"), or as those of its own do
/// ("8 (916) 123-45-67"); its length, or 0 for no number.
size_t clientele_phone_format(const char *e164, int32_t is_national, char *out, size_t capacity);

/// The code that is dialled from abroad to reach a country ("RU" -> 7), or 0 for one that is not known.
int32_t clientele_phone_country_code(const char *region);

#ifdef __cplusplus
}
#endif

#endif
