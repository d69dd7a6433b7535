SELECT person.id, person.email, person.email_confirmed_at, person.name, person.language, session.seen_at,
       (SELECT COUNT(*) FROM notice WHERE notice.person = person.id AND notice.read_at IS NULL) AS unread_notices
FROM session JOIN person ON person.id = session.person
WHERE session.token_hash = :token_hash AND session.expires_at > :now AND person.closed_at IS NULL
