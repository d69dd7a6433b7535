DELETE FROM job WHERE finished_at < :before AND failure IS NULL
