SELECT id, slug, kind, name, state FROM organization WHERE id = :id
