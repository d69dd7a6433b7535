UPDATE person SET email_confirmed_at = :now WHERE id = :id AND email_confirmed_at IS NULL
