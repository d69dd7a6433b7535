INSERT INTO issuer (id, organization, document) VALUES (:id, :organization, :document)
ON CONFLICT (id) DO UPDATE SET document = excluded.document
