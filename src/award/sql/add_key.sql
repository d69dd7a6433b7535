INSERT INTO issuer_key (id, issuer, public_key, sealed_key, created_at)
VALUES (:id, :issuer, :public_key, :sealed_key, :created_at)
