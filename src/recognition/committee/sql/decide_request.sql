UPDATE committee_request SET state = :state, decided_amount = :amount, decided_at = :now, keep_until = :keep_until WHERE id = :id
