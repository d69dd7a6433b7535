SELECT id, organization, document FROM issuer WHERE id = :id
