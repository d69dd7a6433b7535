SELECT state FROM license WHERE person = :person ORDER BY expires_on DESC, id
