INSERT INTO event_head (one, sequence, hash, seal)
SELECT 1, CAST(:sequence AS BIGINT), CAST(:hash AS TEXT), CAST(:seal AS TEXT)
WHERE NOT EXISTS (SELECT 1 FROM event_head)
