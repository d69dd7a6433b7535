SELECT piece, text, revision, saved_at FROM answer WHERE journey = :journey
