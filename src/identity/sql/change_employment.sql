UPDATE employment
SET district = :district, school = :school, state = :state, position = :position, from_day = :from_day, to_day = :to_day
WHERE id = :id AND person = :person
