INSERT INTO local_pack (id, revision, organization, text, made_by, made_at)
VALUES (:id, :revision, :organization, :text, :by, :now)
