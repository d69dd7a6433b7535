SELECT id, text, focus, rationale FROM plan_goal WHERE plan = :plan ORDER BY place
