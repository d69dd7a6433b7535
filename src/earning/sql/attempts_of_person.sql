SELECT submission.id, submission.journey, submission.number, submission.submitted_at, decision.outcome, decision.decided_at
FROM submission LEFT JOIN decision ON decision.submission = submission.id
JOIN journey ON journey.id = submission.journey
WHERE journey.person = :person ORDER BY submission.journey, submission.number
