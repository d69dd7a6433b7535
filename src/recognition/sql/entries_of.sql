SELECT activity, purpose, pack, on_day, amount, note FROM counted_entry WHERE person = :person ORDER BY on_day, id
