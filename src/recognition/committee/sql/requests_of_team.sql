SELECT * FROM request_line WHERE team = :team ORDER BY person_name, number
