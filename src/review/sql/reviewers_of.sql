SELECT p.id, p.name, p.email,
  (SELECT COUNT(*) FROM review v WHERE v.reviewer = p.id AND v.released_at IS NULL AND v.finished_at IS NULL) AS claims,
  (SELECT COUNT(*) FROM review v WHERE v.reviewer = p.id AND v.finished_at IS NOT NULL) AS finished
FROM person p
WHERE p.closed_at IS NULL AND p.id IN (
  SELECT r.person FROM role r WHERE r.organization = :organization AND r.role = 'reviewer' AND r.ended_at IS NULL)
ORDER BY p.name, p.id
