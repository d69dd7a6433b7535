UPDATE plan SET approved_on = :day, returned_on = NULL, return_reason = NULL, changed_at = :now WHERE id = :id
