SELECT recognized_as, issued_on, endorsements, elections FROM license WHERE id = :id AND person = :person
