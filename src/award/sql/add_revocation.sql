INSERT INTO revocation (id, credential, purpose, reason, decided_by, decided_at)
VALUES (:id, :credential, :purpose, :reason, :decided_by, :decided_at)
