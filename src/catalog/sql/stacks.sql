SELECT id, issuer, document FROM stack ORDER BY id
