INSERT INTO plan (id, person, license, kind, from_day, to_day, committee, school_goal, created_at, changed_at)
VALUES (:id, :person, :license, :kind, :from_day, :to_day, :committee, :school_goal, :now, :now)
