UPDATE plan SET returned_on = :on, return_reason = :reason, changed_at = :now
WHERE id = :id AND submitted_on IS NOT NULL AND approved_on IS NULL AND returned_on IS NULL
