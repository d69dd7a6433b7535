UPDATE plan SET submitted_on = NULL, changed_at = :now WHERE id = :id
