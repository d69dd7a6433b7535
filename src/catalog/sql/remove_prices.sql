DELETE FROM price WHERE issuer = :issuer
