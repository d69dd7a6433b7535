UPDATE submission SET decided_at = :now WHERE id = :id
