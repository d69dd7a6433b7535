INSERT INTO goal_link (goal, subject, linked_at) VALUES (:goal, :subject, :now) ON CONFLICT (goal, subject) DO NOTHING
