UPDATE journey SET team = :team WHERE id = :id AND team IS NULL
