INSERT INTO journey (id, person, micro_credential, version, started_at)
VALUES (:id, :person, :micro_credential, :version, :started_at)
