SELECT score.piece, score.criterion, score.level, score.seen, score.missing, score.next_step
FROM score JOIN review ON review.id = score.review JOIN decision ON decision.submission = review.submission
WHERE review.submission = :submission AND review.finished_at IS NOT NULL AND review.released_at IS NULL
ORDER BY review.finished_at, score.piece, score.criterion
