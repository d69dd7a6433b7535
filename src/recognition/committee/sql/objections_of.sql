SELECT stage, statement, asked_at, due_on FROM committee_objection WHERE request = :request ORDER BY asked_at
