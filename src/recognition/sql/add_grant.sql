INSERT INTO granted_units (id, person, activity, unit, amount, granted_by, granted_on, decision)
VALUES (:id, :person, :activity, :unit, :amount, :granted_by, :granted_on, :decision)
