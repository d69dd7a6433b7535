SELECT DISTINCT granted_units.id FROM granted_units
JOIN organization ON organization.id = granted_units.granted_by
JOIN credential ON credential.journey = granted_units.activity OR credential.id = granted_units.activity
JOIN revocation ON revocation.credential = credential.id
WHERE granted_units.person = :person AND granted_units.withdrawn_on IS NULL AND organization.kind <> 'lpdc'
  AND revocation.purpose = 'revocation' AND revocation.ended_at IS NULL
ORDER BY granted_units.id
