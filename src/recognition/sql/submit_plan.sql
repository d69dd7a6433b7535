UPDATE plan SET submitted_on = :submitted, returned_on = NULL, return_reason = NULL, changed_at = :now WHERE id = :id
