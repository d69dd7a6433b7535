SELECT journey.id, journey.micro_credential, journey.version, journey.team, journey.started_at, journey.earned_at, taken.decided_at AS taken_at,
  taken.purpose AS taken_for
FROM journey
LEFT JOIN credential ON credential.journey = journey.id
LEFT JOIN revocation taken ON taken.credential = credential.id AND taken.ended_at IS NULL
WHERE journey.person = :person AND (journey.ended_at IS NULL OR journey.earned_at IS NOT NULL)
ORDER BY journey.id, taken.decided_at
