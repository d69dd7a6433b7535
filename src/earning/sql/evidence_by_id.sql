SELECT id, journey, piece, kind, name, media_type, sha256, bytes, link, added_at, preview, pages FROM evidence WHERE id = :id
