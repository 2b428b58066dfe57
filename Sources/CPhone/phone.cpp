#include "phone.h"

#include <cstring>
#include <string>

#include <phonenumbers/phonenumberutil.h>

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

void copy(const std::string &text, char *out, size_t capacity) {
  const size_t length = text.size() < capacity - 1 ? text.size() : capacity - 1;
  std::memcpy(out, text.data(), length);
  out[length] = 0;
}

}  // namespace

int32_t clientele_phone_parse(const char *text, size_t length, const char *region, clientele_phone *out) {
  std::memset(out, 0, sizeof *out);
  const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
  PhoneNumber number;
  if (util->Parse(std::string(text, length), region, &number) != PhoneNumberUtil::NO_PARSING_ERROR) return 0;
  std::string written;
  std::string country;
  util->Format(number, PhoneNumberUtil::E164, &written);
  util->GetRegionCodeForNumber(number, &country);
  copy(written, out->e164, sizeof out->e164);
  copy(country, out->region, sizeof out->region);
  if (number.has_extension()) copy(number.extension(), out->extension, sizeof out->extension);
  out->valid = util->IsValidNumber(number) ? 1 : 0;
  out->type = static_cast<int32_t>(util->GetNumberType(number));
  return 1;
}

int32_t clientele_phone_is_valid(int32_t country, uint64_t number) {
  PhoneNumber written;
  written.set_country_code(country);
  written.set_national_number(number);
  return PhoneNumberUtil::GetInstance()->IsValidNumber(written) ? 1 : 0;
}

int32_t clientele_phone_country_code(const char *region) { return PhoneNumberUtil::GetInstance()->GetCountryCodeForRegion(region); }

size_t clientele_phone_format(const char *e164, int32_t is_national, char *out, size_t capacity) {
  if (capacity == 0) return 0;
  const PhoneNumberUtil *util = PhoneNumberUtil::GetInstance();
  PhoneNumber number;
  if (util->Parse(std::string(e164), "ZZ", &number) != PhoneNumberUtil::NO_PARSING_ERROR) return 0;
  std::string written;
  util->Format(number, is_national ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL, &written);
  copy(written, out, capacity);
  return std::strlen(out);
}
