SELECT goal_link.goal, goal_link.subject FROM goal_link JOIN plan_goal ON plan_goal.id = goal_link.goal
JOIN plan ON plan.id = plan_goal.plan WHERE plan.person = :person ORDER BY plan_goal.place, goal_link.subject
