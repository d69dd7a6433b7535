SELECT id, email, email_confirmed_at, name, language FROM person
WHERE closed_at IS NULL AND (email LIKE :email ESCAPE '!' OR LOWER(name) LIKE :name ESCAPE '!')
ORDER BY email LIMIT :limit
