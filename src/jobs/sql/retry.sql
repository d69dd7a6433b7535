UPDATE job SET due_at = :due_at, claimed_until = NULL, failure = :failure, finished_at = :finished_at
WHERE id = :id AND claimed_by = :worker
