UPDATE committee_meeting SET closed_by = :by, closed_at = :now WHERE id = :id
