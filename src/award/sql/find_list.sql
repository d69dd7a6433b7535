SELECT issuer, revision FROM status_list WHERE id = :id
