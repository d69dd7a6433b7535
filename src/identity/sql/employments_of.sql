SELECT id, district, school, state, position, from_day, to_day FROM employment
WHERE person = :person ORDER BY from_day DESC, id
