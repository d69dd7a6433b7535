SELECT t.micro_credential FROM reviewer_training t
JOIN micro_credential m ON m.id = t.micro_credential
JOIN issuer i ON i.id = m.issuer
WHERE t.person = :person AND t.ended_at IS NULL AND i.organization IN (
  SELECT r.organization FROM role r WHERE r.person = :person AND r.role = 'reviewer' AND r.ended_at IS NULL)
