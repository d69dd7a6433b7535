SELECT journey.id FROM journey
WHERE journey.ended_at IS NULL AND journey.earned_at IS NULL AND journey.deadline < :today
  AND NOT EXISTS (SELECT submission.id FROM submission LEFT JOIN decision ON decision.submission = submission.id
                  WHERE submission.journey = journey.id AND (decision.outcome IS NULL OR decision.outcome = 'met'))
ORDER BY journey.deadline LIMIT :count
