INSERT INTO session (token_hash, person, created_at, seen_at, expires_at)
VALUES (:token_hash, :person, :now, :seen_at, :expires_at)
