SELECT id, revision, organization, text, made_by, made_at FROM local_pack
WHERE revision = (SELECT MAX(newer.revision) FROM local_pack newer WHERE newer.id = local_pack.id)
ORDER BY id
