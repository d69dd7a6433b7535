SELECT person FROM mail_token
WHERE token_hash = :token_hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now
