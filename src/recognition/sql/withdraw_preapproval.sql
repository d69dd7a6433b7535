UPDATE preapproval SET withdrawn_on = :on WHERE id = :id
