DELETE FROM stack WHERE issuer = :issuer
