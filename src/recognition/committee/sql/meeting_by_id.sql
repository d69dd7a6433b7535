SELECT * FROM committee_meeting WHERE id = :id
