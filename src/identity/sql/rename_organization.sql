UPDATE organization SET name = :name WHERE id = :id
