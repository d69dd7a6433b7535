UPDATE committee_request SET form = :form, state = 'waiting', sent_at = :now WHERE id = :id
