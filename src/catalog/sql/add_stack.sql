INSERT INTO stack (id, issuer, document) VALUES (:id, :issuer, :document)
