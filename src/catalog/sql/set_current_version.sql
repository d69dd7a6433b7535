INSERT INTO micro_credential (id, issuer, current_version) VALUES (:id, :issuer, :version)
ON CONFLICT (id) DO UPDATE SET current_version = excluded.current_version
