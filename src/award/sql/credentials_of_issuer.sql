SELECT credential.id, credential.issuer, credential.person, credential.kind, credential.achievement, credential.version, credential.submission, credential.earner_name, credential.title, credential.minutes, credential.issued_at, credential.status_list, credential.status_index,
  taken.purpose, taken.reason, taken.decided_at,
  CASE WHEN publication.credential IS NOT NULL AND publication.withdrawn_at IS NULL THEN 1 ELSE 0 END AS is_public
FROM (
  SELECT id AS listed FROM credential
  WHERE issuer = :issuer AND (LOWER(earner_name) LIKE :pattern ESCAPE '!' OR LOWER(title) LIKE :pattern ESCAPE '!')
  ORDER BY issued_at DESC, id DESC LIMIT :most OFFSET :before) AS page
JOIN credential ON credential.id = page.listed
LEFT JOIN revocation taken ON taken.credential = credential.id AND taken.ended_at IS NULL
LEFT JOIN publication ON publication.credential = credential.id
ORDER BY credential.issued_at DESC, credential.id DESC
