INSERT INTO employment (id, person, district, school, state, position, from_day, to_day)
VALUES (:id, :person, :district, :school, :state, :position, :from_day, :to_day)
