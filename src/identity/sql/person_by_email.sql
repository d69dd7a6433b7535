SELECT id, email, email_confirmed_at, name, language FROM person WHERE email = :email AND closed_at IS NULL
