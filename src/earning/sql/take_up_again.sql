UPDATE journey SET ended_at = NULL, end_reason = NULL WHERE id = :id
