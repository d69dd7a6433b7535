INSERT INTO time_entry (id, journey, day, minutes, activity, note, created_at)
VALUES (:id, :journey, :day, :minutes, :activity, :note, :created_at)
