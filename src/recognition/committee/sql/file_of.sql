SELECT * FROM request_line WHERE committee = :committee AND person = :person AND state <> 'invited' ORDER BY made_at, number
