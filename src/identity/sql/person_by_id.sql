SELECT id, email, email_confirmed_at, name, language FROM person WHERE id = :id AND closed_at IS NULL
