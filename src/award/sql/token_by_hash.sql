SELECT issuer FROM issuing_token WHERE token_hash = :token_hash AND ended_at IS NULL
