SELECT unit_certificate.serial, unit_certificate.granted, unit_certificate.issued_at, granted_units.withdrawn_on, granted_units.withdrawn_reason,
  person.name AS person_name, COALESCE(outside_activity.title, credential.title, '') AS title
FROM unit_certificate JOIN granted_units ON granted_units.id = unit_certificate.granted JOIN person ON person.id = granted_units.person
LEFT JOIN outside_activity ON outside_activity.id = granted_units.activity
LEFT JOIN credential ON credential.journey = granted_units.activity
WHERE granted_units.granted_by = :organization ORDER BY unit_certificate.issued_at DESC, unit_certificate.serial LIMIT :most
