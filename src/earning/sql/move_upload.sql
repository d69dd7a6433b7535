UPDATE upload SET received = :received, expires_at = :expires_at WHERE id = :id AND received = :offset
