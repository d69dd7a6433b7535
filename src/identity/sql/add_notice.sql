INSERT INTO notice (id, person, kind, title, link, created_at) VALUES (:id, :person, :kind, :title, :link, :created_at)
