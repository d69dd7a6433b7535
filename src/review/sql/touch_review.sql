UPDATE review SET revision = revision + 1, saved_at = :now WHERE id = :id
