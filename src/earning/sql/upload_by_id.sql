SELECT id, journey, piece, file_name, bytes, received, expires_at, evidence FROM upload WHERE id = :id
