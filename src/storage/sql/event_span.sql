SELECT COALESCE(MAX(sequence), 0) AS events, (SELECT at FROM event ORDER BY sequence LIMIT 1) AS first_at FROM event
