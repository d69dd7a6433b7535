UPDATE issuing_token SET ended_at = :now WHERE id = :id AND issuer = :issuer AND ended_at IS NULL
