UPDATE mail_token SET used_at = :now WHERE token_hash = :token_hash
