SELECT id, revision, organization, text, made_by, made_at FROM local_pack WHERE id = :id ORDER BY revision DESC
