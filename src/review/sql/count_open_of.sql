SELECT COUNT(*) AS claims FROM review WHERE reviewer = :reviewer AND released_at IS NULL AND finished_at IS NULL
