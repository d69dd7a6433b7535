SELECT id, name, created_at FROM issuing_token WHERE issuer = :issuer AND ended_at IS NULL ORDER BY created_at DESC, id DESC
