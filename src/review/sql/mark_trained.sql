INSERT INTO reviewer_training (person, micro_credential, marked_by, marked_at) VALUES (:person, :micro_credential, :marked_by, :now)
ON CONFLICT (person, micro_credential) DO UPDATE
SET marked_by = excluded.marked_by, marked_at = excluded.marked_at, ended_at = NULL
