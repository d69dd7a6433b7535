SELECT id, growth_plan, improvement_plan, focus, changed_at FROM evaluation_file WHERE person = :person AND school_year = :school_year
