SELECT from_day, basis, brings, cents, credits, base_pay, minimum_hours, preapproval, cap, reviews, proof_days, answer_days, deemed
FROM pay_terms WHERE organization = :organization AND replaced_at IS NULL ORDER BY from_day
