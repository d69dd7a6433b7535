DELETE FROM goal_link WHERE goal = :goal
