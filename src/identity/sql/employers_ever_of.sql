SELECT DISTINCT school, district FROM employment WHERE person = :person
