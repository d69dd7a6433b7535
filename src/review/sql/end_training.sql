UPDATE reviewer_training SET ended_at = :now WHERE person = :person AND micro_credential = :micro_credential AND ended_at IS NULL
