SELECT id FROM upload WHERE expires_at <= :now LIMIT 100
