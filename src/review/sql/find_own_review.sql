SELECT id FROM review WHERE submission = :submission AND reviewer = :reviewer AND released_at IS NULL
