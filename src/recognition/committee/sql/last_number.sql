SELECT MAX(number) AS number FROM committee_request WHERE committee = :committee
