SELECT id, state, type, number, effective_on, expires_on FROM license
WHERE person = :person ORDER BY expires_on DESC, id
