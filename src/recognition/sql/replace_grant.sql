UPDATE granted_units SET withdrawn_on = :on, withdrawn_reason = :reason
WHERE activity = :activity AND granted_by = :granted_by AND withdrawn_on IS NULL
