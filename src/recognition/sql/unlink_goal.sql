DELETE FROM goal_link WHERE goal = :goal AND subject = :subject
