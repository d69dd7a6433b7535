SELECT document, jwt FROM credential WHERE id = :id
