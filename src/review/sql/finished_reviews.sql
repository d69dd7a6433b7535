SELECT r.id, r.submission, r.saved_at, r.finished_at, r.outcome, s.number, s.submitted_at, j.micro_credential, j.version
FROM review r JOIN submission s ON s.id = r.submission JOIN journey j ON j.id = s.journey
WHERE r.reviewer = :reviewer AND r.finished_at IS NOT NULL
ORDER BY r.finished_at DESC, r.id LIMIT :most
