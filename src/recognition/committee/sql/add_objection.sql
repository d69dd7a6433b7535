INSERT INTO committee_objection (request, stage, statement, asked_at, due_on) VALUES (:request, :stage, :statement, :now, :due_on)
