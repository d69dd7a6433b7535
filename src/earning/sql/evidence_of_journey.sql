SELECT id, journey, piece, kind, name, media_type, sha256, bytes, link, added_at, preview, pages FROM evidence
WHERE journey = :journey AND removed_at IS NULL ORDER BY added_at, id
