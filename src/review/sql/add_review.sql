INSERT INTO review (id, submission, reviewer, claimed_at, revision, saved_at)
VALUES (:id, :submission, :reviewer, :now, 0, :saved_at)
