// What stands on the certificate, in the reader's language.
#pragma once
#include "award/certificate/certificate.h"
#include "web/pages/award/shown_credential.h"

namespace laurel::web {
award::Certificate certificate_of(const Visit& visit, const ShownCredential& shown, award::Paper paper);
}  // namespace laurel::web
