UPDATE committee_request SET state = 'withdrawn', decided_at = :now, keep_until = :keep_until WHERE id = :id
