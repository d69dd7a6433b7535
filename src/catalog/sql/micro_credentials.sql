SELECT id, issuer, current_version FROM micro_credential ORDER BY id
