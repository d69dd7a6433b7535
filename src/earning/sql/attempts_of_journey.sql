SELECT submission.id, submission.journey, submission.number, submission.submitted_at, decision.outcome, decision.decided_at
FROM submission LEFT JOIN decision ON decision.submission = submission.id
WHERE submission.journey = :journey ORDER BY submission.number
