SELECT COUNT(*) AS reviewers FROM review
WHERE submission = :submission AND finished_at IS NOT NULL AND released_at IS NULL
