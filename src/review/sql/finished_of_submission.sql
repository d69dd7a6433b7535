SELECT id, outcome FROM review WHERE submission = :submission AND finished_at IS NOT NULL ORDER BY finished_at, id
