UPDATE granted_units SET withdrawn_on = :on, withdrawn_reason = :reason WHERE id = :id AND withdrawn_on IS NULL
