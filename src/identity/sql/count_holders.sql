SELECT COUNT(DISTINCT role.person) AS holders FROM role JOIN person ON person.id = role.person
WHERE role.role = :role AND role.ended_at IS NULL AND person.closed_at IS NULL
