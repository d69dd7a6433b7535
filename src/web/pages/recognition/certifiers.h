// What those who certify by a rule would certify of the visitor's work now, above the list of certificates.
#pragma once
#include "recognition/unit_certificate.h"
#include "web/page/visit.h"

namespace laurel::web {

/// Section CERTIFIER for each (recognition/certifiers.tpl). `certificates` are the visitor's own.
void fill_certifiers(Page& page, Visit& visit, const std::vector<recognition::UnitCertificate>& certificates);

}  // namespace laurel::web
