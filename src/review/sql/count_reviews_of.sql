SELECT COUNT(*) AS reviews FROM review WHERE submission = :submission AND released_at IS NULL
