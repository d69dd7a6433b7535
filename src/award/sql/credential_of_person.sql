SELECT id, issuer, person, kind, achievement, version, submission, earner_name, title, minutes, issued_at, status_list, status_index
FROM credential WHERE person = :person AND kind = :kind AND achievement = :achievement
