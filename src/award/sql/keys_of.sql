SELECT id, public_key, created_at, retired_at FROM issuer_key WHERE issuer = :issuer ORDER BY created_at DESC, id DESC
