SELECT id, kind, due_at, attempts, finished_at, failure FROM job WHERE finished_at IS NULL OR failure IS NOT NULL
ORDER BY CASE WHEN failure IS NULL THEN 1 ELSE 0 END, due_at, id LIMIT :limit
