SELECT level, on_day FROM degree WHERE person = :person ORDER BY on_day, id
