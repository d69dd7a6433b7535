SELECT sequence, at, actor, kind, subject, reason, data FROM event
WHERE subject = :subject AND kind LIKE :kind ESCAPE '!' AND sequence < :before
ORDER BY sequence DESC LIMIT :limit
