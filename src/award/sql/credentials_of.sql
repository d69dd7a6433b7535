SELECT credential.id, credential.issuer, credential.person, credential.kind, credential.achievement, credential.version, credential.submission, credential.earner_name, credential.title, credential.minutes, credential.issued_at, credential.status_list, credential.status_index,
  taken.purpose, taken.reason, taken.decided_at,
  CASE WHEN publication.credential IS NOT NULL AND publication.withdrawn_at IS NULL THEN 1 ELSE 0 END AS is_public
FROM credential
LEFT JOIN revocation taken ON taken.credential = credential.id AND taken.ended_at IS NULL
LEFT JOIN publication ON publication.credential = credential.id
WHERE credential.person = :person ORDER BY credential.issued_at DESC, credential.id DESC
