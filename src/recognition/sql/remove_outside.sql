UPDATE outside_activity SET removed_at = :now WHERE id = :id AND person = :person AND removed_at IS NULL
