UPDATE committee_meeting SET notes = :notes WHERE id = :id
