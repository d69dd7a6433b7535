INSERT INTO counted_entry (id, person, activity, purpose, pack, on_day, amount, note)
VALUES (:id, :person, :activity, :purpose, :pack, :on_day, :amount, :note)
