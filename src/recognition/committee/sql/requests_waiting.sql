SELECT * FROM request_line WHERE committee = :committee AND state = 'waiting' ORDER BY sent_at, number
