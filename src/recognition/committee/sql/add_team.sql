INSERT INTO team (id, name, created_by, created_at) VALUES (:id, :name, :by, :now)
