SELECT DISTINCT goal_link.subject FROM goal_link JOIN plan_goal ON plan_goal.id = goal_link.goal JOIN plan ON plan.id = plan_goal.plan
WHERE plan.person = :person
