SELECT granted_units.id, granted_units.granted_on FROM granted_units
LEFT JOIN unit_certificate ON unit_certificate.granted = granted_units.id
WHERE granted_units.person = :person AND granted_units.withdrawn_on IS NULL AND unit_certificate.serial IS NULL
ORDER BY granted_units.id
