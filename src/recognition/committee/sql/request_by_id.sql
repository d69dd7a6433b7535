SELECT * FROM request_line WHERE id = :id
