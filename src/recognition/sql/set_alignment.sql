INSERT INTO activity_fact (activity, person, topic, category, aligned) VALUES (:activity, :person, '', '', :aligned)
ON CONFLICT (activity) DO UPDATE SET aligned = excluded.aligned
