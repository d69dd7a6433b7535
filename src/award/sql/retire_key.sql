UPDATE issuer_key SET retired_at = :now WHERE issuer = :issuer AND retired_at IS NULL
