SELECT id, kind, title, link, created_at, read_at FROM notice WHERE person = :person
ORDER BY CASE WHEN read_at IS NULL THEN 0 ELSE 1 END, created_at DESC, id DESC LIMIT :limit OFFSET :offset
