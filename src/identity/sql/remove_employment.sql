DELETE FROM employment WHERE id = :id AND person = :person
