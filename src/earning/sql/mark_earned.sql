UPDATE journey SET earned_at = :now, ended_at = NULL, end_reason = NULL WHERE id = :id
