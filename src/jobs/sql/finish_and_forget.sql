UPDATE job SET finished_at = :now, claimed_until = NULL, failure = NULL, payload = '' WHERE id = :id AND claimed_by = :worker
