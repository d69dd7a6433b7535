SELECT person FROM preapproval WHERE id = :id AND withdrawn_on IS NULL
