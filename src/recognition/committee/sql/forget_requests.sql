DELETE FROM committee_request WHERE committee = :committee AND person = :person
