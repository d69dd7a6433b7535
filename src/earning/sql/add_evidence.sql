INSERT INTO evidence (id, journey, piece, kind, name, media_type, sha256, bytes, link, added_at, preview, pages)
VALUES (:id, :journey, :piece, :kind, :name, :media_type, :sha256, :bytes, :link, :added_at, :preview, :pages)
