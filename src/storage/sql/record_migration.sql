INSERT INTO schema_migration (number, name, sha256) VALUES (:number, :name, :sha256)
