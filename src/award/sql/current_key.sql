SELECT public_key, sealed_key FROM issuer_key WHERE issuer = :issuer AND retired_at IS NULL
