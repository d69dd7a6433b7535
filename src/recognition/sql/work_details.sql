SELECT organization, committee, grade_band, fte, leave_share, lane, step, credits, salary_index, annual_difference
FROM employment WHERE id = :id AND person = :person
