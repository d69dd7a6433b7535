SELECT id, kind, title, link, created_at, read_at FROM notice WHERE id = :id AND person = :person
