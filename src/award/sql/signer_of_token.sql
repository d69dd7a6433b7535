SELECT issuing_token.issuer, issuer_key.public_key, issuer_key.sealed_key FROM issuing_token
LEFT JOIN issuer_key ON issuer_key.issuer = issuing_token.issuer AND issuer_key.retired_at IS NULL
WHERE issuing_token.token_hash = :token_hash AND issuing_token.ended_at IS NULL
