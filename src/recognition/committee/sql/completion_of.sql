SELECT id FROM committee_request WHERE activity = :activity AND kind = 'completion' AND state IN ('granted', 'denied', 'waiting', 'returned') ORDER BY made_at DESC
