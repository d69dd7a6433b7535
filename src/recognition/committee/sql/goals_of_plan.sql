SELECT id, text FROM plan_goal WHERE plan = :plan ORDER BY place
