INSERT INTO degree (id, person, level, on_day) VALUES (:id, :person, :level, :on_day)
