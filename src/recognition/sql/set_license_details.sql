UPDATE license SET recognized_as = :recognized_as, issued_on = :issued_on, endorsements = :endorsements, elections = :elections
WHERE id = :id AND person = :person
