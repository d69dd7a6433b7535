SELECT sequence, at, actor, kind, subject, reason, data, previous_hash, hash
FROM event WHERE sequence > :sequence ORDER BY sequence LIMIT 1000
