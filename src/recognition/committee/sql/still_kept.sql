SELECT id FROM committee_request WHERE committee = :committee AND person = :person AND (keep_until IS NULL OR keep_until >= :today)
