SELECT state, organization, committee FROM employment
WHERE person = :person AND from_day <= :day AND (to_day IS NULL OR to_day >= :day) ORDER BY from_day DESC, id
