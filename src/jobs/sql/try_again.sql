UPDATE job SET due_at = :now, attempts = 0, finished_at = NULL, claimed_until = NULL
WHERE id = :id AND (finished_at IS NULL OR failure IS NOT NULL)
