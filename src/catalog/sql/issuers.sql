SELECT id, organization, document FROM issuer ORDER BY id
