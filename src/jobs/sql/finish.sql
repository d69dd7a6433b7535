UPDATE job SET finished_at = :now, claimed_until = NULL, failure = NULL WHERE id = :id AND claimed_by = :worker
