SELECT unit_certificate.serial, unit_certificate.granted, unit_certificate.issued_at, granted_units.withdrawn_on, granted_units.withdrawn_reason
FROM unit_certificate JOIN granted_units ON granted_units.id = unit_certificate.granted WHERE unit_certificate.serial = :serial
