SELECT issuer_kind, kind FROM organization WHERE id = :id
