INSERT INTO pay_terms (id, organization, from_day, basis, brings, cents, credits, base_pay, minimum_hours, preapproval, cap, reviews,
  proof_days, answer_days, deemed, made_by, made_at)
VALUES (:id, :organization, :from_day, :basis, :brings, :cents, :credits, :base_pay, :minimum_hours, :preapproval, :cap, :reviews,
  :proof_days, :answer_days, :deemed, :made_by, :made_at)
