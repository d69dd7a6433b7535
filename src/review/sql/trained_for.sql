SELECT t.micro_credential, t.marked_at FROM reviewer_training t
JOIN micro_credential m ON m.id = t.micro_credential
JOIN issuer i ON i.id = m.issuer
WHERE t.person = :person AND i.organization = :organization AND t.ended_at IS NULL
