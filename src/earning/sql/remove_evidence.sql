UPDATE evidence SET removed_at = :now WHERE id = :id AND journey = :journey AND removed_at IS NULL
