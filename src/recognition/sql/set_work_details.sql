UPDATE employment SET organization = :organization, committee = :committee, grade_band = :grade_band, fte = :fte, leave_share = :leave_share,
  lane = :lane, step = :step, credits = :credits, salary_index = :salary_index, annual_difference = :annual_difference
WHERE id = :id AND person = :person
