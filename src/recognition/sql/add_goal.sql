INSERT INTO plan_goal (id, plan, place, text, focus, rationale) VALUES (:id, :plan, :place, :text, :focus, :rationale)
ON CONFLICT (id) DO UPDATE SET place = excluded.place, text = excluded.text, focus = excluded.focus, rationale = excluded.rationale
