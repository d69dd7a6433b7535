INSERT INTO organization (id, slug, kind, name, state) VALUES (:id, :slug, :kind, :name, :state)
