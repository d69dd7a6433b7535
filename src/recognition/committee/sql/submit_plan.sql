UPDATE plan SET submitted_on = :day, returned_on = NULL, return_reason = NULL, committee = :committee, changed_at = :now WHERE id = :id
