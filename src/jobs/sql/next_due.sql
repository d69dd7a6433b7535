SELECT id, kind, payload, attempts FROM job
WHERE finished_at IS NULL AND due_at <= :now AND (claimed_until IS NULL OR claimed_until < :now2)
  AND CASE WHEN :slow_kinds LIKE '%,' || kind || ',%' THEN 1 ELSE 0 END = :is_slow
ORDER BY due_at, id LIMIT 1
