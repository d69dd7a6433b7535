SELECT COUNT(*) AS notices FROM notice WHERE person = :person
