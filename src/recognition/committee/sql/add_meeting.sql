INSERT INTO committee_meeting (id, committee, on_day, at_time, place, notes, called_by, called_at) VALUES (:id, :committee, :on_day, :at_time, :place, '', :by, :now)
