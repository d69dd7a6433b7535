SELECT s.id, s.journey, s.number, s.submitted_at, j.micro_credential, j.version, j.person, j.team
FROM submission s JOIN journey j ON j.id = s.journey
WHERE s.decided_at IS NULL AND j.ended_at IS NULL AND (s.submitted_at, s.id) > (:after, :after_id)
AND EXISTS (
  SELECT 1 FROM reviewer_training t
  WHERE t.person = :reviewer AND t.micro_credential = j.micro_credential AND t.ended_at IS NULL)
AND (SELECT COUNT(*) FROM review r WHERE r.submission = s.id AND r.released_at IS NULL) < :reviews
ORDER BY s.submitted_at, s.id LIMIT :most
