SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1
