INSERT INTO evaluation_file (id, person, school_year, growth_plan, improvement_plan, focus, changed_at)
VALUES (:id, :person, :school_year, :growth_plan, :improvement_plan, :focus, :now)
ON CONFLICT (person, school_year) DO UPDATE SET growth_plan = excluded.growth_plan, improvement_plan = excluded.improvement_plan, focus = excluded.focus, changed_at = excluded.changed_at
