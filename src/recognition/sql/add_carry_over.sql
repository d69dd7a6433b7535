INSERT INTO carried_over (id, person, unit, amount, from_period_ending) VALUES (:id, :person, :unit, :amount, :period_end)
