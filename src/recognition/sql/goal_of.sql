SELECT plan_goal.id FROM plan_goal JOIN plan ON plan.id = plan_goal.plan WHERE plan_goal.id = :goal AND plan.person = :person
