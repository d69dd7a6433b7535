INSERT INTO score (review, piece, criterion, level, seen, missing, next_step, saved_at, carried_from)
VALUES (:review, :piece, :criterion, :level, :seen, :missing, :next_step, :now, :carried_from)
ON CONFLICT (review, piece, criterion) DO UPDATE
SET level = excluded.level, seen = excluded.seen, missing = excluded.missing, next_step = excluded.next_step, saved_at = excluded.saved_at
