SELECT COUNT(*) AS events, MIN(at) AS first_at FROM event
