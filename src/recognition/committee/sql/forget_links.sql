UPDATE committee_request SET preapproval = NULL WHERE committee = :committee AND person = :person
