SELECT organization.slug, membership.from_day, membership.to_day
FROM membership JOIN organization ON organization.id = membership.organization
JOIN person ON person.email = membership.email
WHERE person.id = :person AND person.email_confirmed_at IS NOT NULL
ORDER BY membership.from_day, membership.id
