DELETE FROM roster_upload WHERE id = :id
