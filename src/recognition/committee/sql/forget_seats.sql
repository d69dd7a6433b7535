DELETE FROM panel_seat WHERE request IN (SELECT id FROM committee_request WHERE committee = :committee AND person = :person)
