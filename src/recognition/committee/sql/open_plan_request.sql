SELECT id, state FROM committee_request WHERE plan = :plan AND state IN ('waiting', 'returned') ORDER BY made_at DESC
