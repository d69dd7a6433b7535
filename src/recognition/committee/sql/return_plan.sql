UPDATE plan SET returned_on = :day, return_reason = :reason, submitted_on = NULL, changed_at = :now WHERE id = :id
