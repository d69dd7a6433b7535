UPDATE plan SET license = :license, kind = :kind, from_day = :from_day, to_day = :to_day, committee = :committee,
  school_goal = :school_goal, changed_at = :now
WHERE id = :id AND person = :person
