INSERT INTO person (id, email, password_hash, name, language, created_at)
VALUES (:id, :email, :password_hash, :name, :language, :created_at)
