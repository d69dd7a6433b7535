SELECT * FROM request_line WHERE person = :person ORDER BY made_at DESC, id DESC
