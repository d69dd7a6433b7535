UPDATE person SET name = :name WHERE id = :id
