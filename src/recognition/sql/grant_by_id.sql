SELECT granted_units.id, granted_units.person, granted_units.activity, granted_units.unit, granted_units.amount, granted_units.granted_by,
  granted_units.granted_on, granted_units.decision, organization.name AS by_name, organization.slug, organization.kind
FROM granted_units JOIN organization ON organization.id = granted_units.granted_by
WHERE granted_units.id = :id
