INSERT INTO status_list (id, issuer, used, revision) VALUES (:id, :issuer, 1, 0)
