SELECT role.person, person.name AS person_name, person.email, role.organization, organization.slug, organization.kind,
       organization.name AS organization_name, organization.state, role.role, role.granted_at
FROM role JOIN person ON person.id = role.person JOIN organization ON organization.id = role.organization
WHERE role.ended_at IS NULL AND person.closed_at IS NULL
ORDER BY organization.name, person.name, role.role LIMIT 10000
