UPDATE publication SET withdrawn_at = :now WHERE credential = :credential AND withdrawn_at IS NULL
