SELECT id, slug, kind, name, state FROM organization ORDER BY name
