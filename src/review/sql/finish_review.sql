UPDATE review SET finished_at = :now, outcome = :outcome WHERE id = :id
