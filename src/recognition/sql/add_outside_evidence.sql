INSERT INTO outside_evidence (id, activity, document, name, media_type, sha256, bytes, added_at)
VALUES (:id, :activity, :document, :name, :media_type, :sha256, :bytes, :now)
