SELECT id, slug, kind, name, state FROM organization WHERE slug = :slug
