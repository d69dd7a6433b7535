INSERT INTO mail_token (token_hash, person, purpose, created_at, expires_at)
VALUES (:token_hash, :person, :purpose, :now, :expires_at)
