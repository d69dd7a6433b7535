UPDATE license
SET state = :state, type = :type, number = :number, effective_on = :effective_on, expires_on = :expires_on
WHERE id = :id AND person = :person
