SELECT r.id FROM review r JOIN submission s ON s.id = r.submission JOIN journey j ON j.id = s.journey
WHERE r.reviewer = :reviewer AND j.micro_credential = :micro_credential AND r.released_at IS NULL AND r.finished_at IS NULL
