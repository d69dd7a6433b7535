SELECT person FROM told_standing GROUP BY person HAVING MAX(told_at) < :before
ORDER BY MAX(told_at), person LIMIT :most
