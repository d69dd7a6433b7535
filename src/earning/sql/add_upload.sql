INSERT INTO upload (id, journey, piece, file_name, bytes, received, created_at, expires_at)
VALUES (:id, :journey, :piece, :file_name, :bytes, 0, :created_at, :expires_at)
