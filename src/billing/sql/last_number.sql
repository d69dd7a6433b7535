SELECT number FROM invoice ORDER BY number DESC LIMIT 1
