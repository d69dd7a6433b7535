UPDATE committee_request SET state = 'waiting', stage = :stage, sent_at = :now, due_on = :due_on WHERE id = :id
