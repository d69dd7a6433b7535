SELECT purpose, reason, decided_at FROM revocation WHERE credential = :credential AND ended_at IS NULL
ORDER BY purpose LIMIT 1
