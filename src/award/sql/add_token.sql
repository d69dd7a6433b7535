INSERT INTO issuing_token (id, issuer, name, token_hash, created_by, created_at)
VALUES (:id, :issuer, :name, :token_hash, :created_by, :created_at)
