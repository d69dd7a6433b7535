UPDATE review SET released_at = :now, release_reason = :reason WHERE id = :id
