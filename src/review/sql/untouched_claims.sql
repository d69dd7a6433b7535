SELECT id, submission, reviewer FROM review
WHERE released_at IS NULL AND finished_at IS NULL AND saved_at <= :before ORDER BY saved_at, id
