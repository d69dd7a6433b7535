DELETE FROM plan_goal WHERE id = :id
