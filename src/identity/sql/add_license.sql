INSERT INTO license (id, person, state, type, number, effective_on, expires_on)
VALUES (:id, :person, :state, :type, :number, :effective_on, :expires_on)
