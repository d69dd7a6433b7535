SELECT id, state, type, recognized_as, issued_on, effective_on, expires_on, endorsements, elections FROM license
WHERE person = :person ORDER BY effective_on, id
