UPDATE session SET seen_at = :now, expires_at = :expires_at WHERE token_hash = :token_hash
