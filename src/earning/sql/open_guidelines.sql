UPDATE journey SET guidelines_opened_at = :now, self_check = :company WHERE id = :id
