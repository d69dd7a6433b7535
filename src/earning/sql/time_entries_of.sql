SELECT id, day, minutes, activity, note FROM time_entry WHERE journey = :journey ORDER BY day DESC, id DESC
