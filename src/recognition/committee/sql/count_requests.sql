SELECT COUNT(*) AS requests FROM request_line WHERE committee = :committee AND state <> 'invited' AND (LOWER(person_name) LIKE :words ESCAPE '!' OR LOWER(title) LIKE :same_words ESCAPE '!')
