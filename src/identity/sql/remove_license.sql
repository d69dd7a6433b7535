DELETE FROM license WHERE id = :id AND person = :person
