SELECT decision.submission
FROM decision
JOIN submission ON submission.id = decision.submission
JOIN journey ON journey.id = submission.journey
JOIN person ON person.id = journey.person
LEFT JOIN credential ON credential.person = journey.person AND credential.kind = 'micro-credential'
  AND credential.achievement = journey.micro_credential
WHERE decision.outcome = 'met' AND decision.awarded_at IS NULL AND decision.decided_at > :since AND decision.decided_at < :before AND credential.id IS NULL AND person.closed_at IS NULL
ORDER BY decision.decided_at LIMIT :most
