UPDATE journey SET ended_at = :now, end_reason = :reason WHERE id = :id
