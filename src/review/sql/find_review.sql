SELECT id, submission, reviewer, claimed_at, revision, saved_at, released_at, finished_at, outcome FROM review WHERE id = :id
